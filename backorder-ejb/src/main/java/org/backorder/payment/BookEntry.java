package org.backorder.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.ledger.Payment;
import org.backorder.ledger.RecordPayment;
import org.backorder.payment.StatementLine.Outcome;

/** Books an entry of a statement, or puts it before an operator, once per id of the bank's. */
@Stateless
public class BookEntry {
    private static final int LONGEST_REFERENCE = 255;

    @Inject
    BankEntryStore entries;

    @Inject
    UnassignedPaymentStore unassigned;

    @Inject
    RecordPayment recordPayment;

    /** On the customer's account. */
    public Outcome book(Caller caller, StatementEntry entry, CustomerId customer, String fileName, Instant now) {
        if (!entries.add(entry, Outcome.BOOKED, fileName, caller.login(), now)) {
            return entries.known(entry).orElseThrow();
        }
        String text = entry.remittance();
        recordPayment.record(
                caller,
                new Payment(
                        entry.externalId(),
                        customer,
                        entry.amount(),
                        "WIRE",
                        text.substring(0, Math.min(text.length(), LONGEST_REFERENCE))),
                now);
        return Outcome.BOOKED;
    }

    /** Before an operator; the customer is who it is probably for. */
    public Outcome queue(
            Caller caller,
            StatementEntry entry,
            UnassignedReason reason,
            Optional<CustomerId> customer,
            String fileName,
            Instant now) {
        if (!entries.add(entry, Outcome.QUEUED, fileName, caller.login(), now)) {
            return entries.known(entry).orElseThrow();
        }
        unassigned.add(
                new NewUnassigned(
                        entry.externalId(),
                        "WIRE",
                        entry.amount(),
                        entry.payer(),
                        entry.remittance(),
                        reason,
                        customer.orElse(null)),
                now);
        return Outcome.QUEUED;
    }
}
