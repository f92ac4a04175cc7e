package org.backorder.payment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.money.Money;
import org.backorder.payment.StatementLine.Outcome;
import org.backorder.sql.Sql;

/** Rows of credits of bank statements, keyed by account and the bank's id. */
@Dependent
class BankEntryStore {
    private static final int LONGEST_PAYER = 140;
    private static final int LONGEST_REMITTANCE = 500;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Adds it; false when it is there already, also when somebody else adds it at this moment. */
    boolean add(StatementEntry entry, Outcome outcome, String fileName, String importedBy, Instant now) {
        return Sql.update(
                        database,
                        """
                        INSERT INTO bank_entry (account, entry_ref, amount_minor, currency, booked_on, payer, remittance, outcome,
                            file_name, imported_by, imported_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, entry_ref) DO NOTHING
                        """,
                        entry.account(),
                        entry.ref(),
                        entry.amount().minorUnits(),
                        entry.amount().currency().getCurrencyCode(),
                        entry.bookedOn(),
                        cut(entry.payer(), LONGEST_PAYER),
                        cut(entry.remittance(), LONGEST_REMITTANCE),
                        outcome,
                        fileName,
                        importedBy,
                        now)
                == 1;
    }

    /** KNOWN or DIFFERS for one that is there already. */
    Optional<Outcome> known(StatementEntry entry) {
        return Sql.one(
                        database,
                        "SELECT amount_minor, currency FROM bank_entry WHERE account = ? AND entry_ref = ?",
                        row -> Money.of(row.number("amount_minor"), row.text("currency")),
                        entry.account(),
                        entry.ref())
                .map(amount -> amount.equals(entry.amount()) ? Outcome.KNOWN : Outcome.DIFFERS);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
