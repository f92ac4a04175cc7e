package org.backorder.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.ledger.BalanceQuery;
import org.backorder.payment.StatementLine.Outcome;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotFound;

/**
 * Imports a bank statement, camt.053 of ISO 20022: what bears a customer's reference goes to its account, everything else before an
 * operator (R23). The file is read whole before anything is booked; then each entry is a transaction of its own, so that a repeat
 * after a crash does what is left.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportBankStatement {
    private static final int LONGEST_NAME = 200;

    @Inject
    BookEntry bookEntry;

    @Inject
    BankEntryStore entries;

    @Inject
    Customers customers;

    @Inject
    BalanceQuery balances;

    /** Where an entry goes; the customer may be known and the money not its. */
    private record Target(Optional<CustomerView> customer, Optional<UnassignedReason> reason) {}

    /** Says what it would do and does nothing; operators only, refuses with DamagedStatement. */
    public StatementReport check(Caller caller, String fileName, InputStream file) {
        demandOperator(caller);
        CamtDocument document = CamtDocument.read(file);
        Set<String> seen = new HashSet<>();
        List<StatementLine> lines = new ArrayList<>();
        for (StatementEntry entry : document.entries()) {
            Optional<Outcome> before = entries.known(entry);
            if (before.isEmpty() && !seen.add(entry.externalId())) {
                before = Optional.of(Outcome.KNOWN);
            }
            Target target = target(entry);
            lines.add(line(entry, before.orElseGet(() -> outcome(target)), target));
        }
        return new StatementReport(name(fileName), true, document.skipped(), lines);
    }

    /** Imports it; the same statement again does nothing. Operators only, refuses with DamagedStatement. */
    public StatementReport run(Caller caller, String fileName, InputStream file, Instant now) {
        demandOperator(caller);
        CamtDocument document = CamtDocument.read(file);
        String name = name(fileName);
        List<StatementLine> lines = new ArrayList<>();
        for (StatementEntry entry : document.entries()) {
            Target target = target(entry);
            Outcome outcome = target.reason().isEmpty()
                    ? bookEntry.book(
                            caller, entry, target.customer().orElseThrow().id(), name, now)
                    : bookEntry.queue(
                            caller,
                            entry,
                            target.reason().get(),
                            target.customer().map(CustomerView::id),
                            name,
                            now);
            lines.add(line(entry, outcome, target));
        }
        return new StatementReport(name, false, document.skipped(), lines);
    }

    private static void demandOperator(Caller caller) {
        if (!caller.customer().isOperator()) {
            throw new Forbidden("ImportBankStatement");
        }
    }

    // decided outside of the entry's transaction: a customer that is not there would roll it back
    private Target target(StatementEntry entry) {
        Optional<CustomerView> customer = WireReference.in(entry.remittance()).flatMap(this::find);
        if (customer.isEmpty()) {
            return new Target(customer, Optional.of(UnassignedReason.NO_REFERENCE));
        }
        boolean sameCurrency = balances.balance(customer.get().id())
                .posted()
                .currency()
                .equals(entry.amount().currency());
        return new Target(customer, sameCurrency ? Optional.empty() : Optional.of(UnassignedReason.OTHER_CURRENCY));
    }

    private Optional<CustomerView> find(CustomerId id) {
        try {
            CustomerView customer = customers.byId(id);
            balances.balance(id); // one without an account cannot be paid
            return Optional.of(customer);
        } catch (NotFound nobody) {
            return Optional.empty();
        }
    }

    private static Outcome outcome(Target target) {
        return target.reason().isEmpty() ? Outcome.BOOKED : Outcome.QUEUED;
    }

    private static StatementLine line(StatementEntry entry, Outcome outcome, Target target) {
        return new StatementLine(
                entry.ref(),
                entry.bookedOn(),
                entry.amount(),
                entry.payer(),
                entry.remittance(),
                outcome,
                target.customer().map(CustomerView::login).orElse(""));
    }

    private static String name(String fileName) {
        return fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
    }
}
