package org.backorder.payment;

import java.io.Serializable;
import java.time.LocalDate;
import org.backorder.money.Money;

/**
 * What became, or would become, of an entry.
 *
 * @param ref the bank's id
 * @param login whose account it goes to; empty when nobody's
 */
public record StatementLine(
        String ref, LocalDate bookedOn, Money amount, String payer, String remittance, Outcome outcome, String login)
        implements Serializable {
    /** What can become of an entry. */
    public enum Outcome {
        /** On a customer's account. */
        BOOKED,
        /** With an operator. */
        QUEUED,
        /** Imported before; nothing happened. */
        KNOWN,
        /** The same id was imported with another amount; nothing happened. */
        DIFFERS
    }
}
