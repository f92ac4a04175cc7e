package org.backorder.payment;

/** Why money could not be placed. */
public enum UnassignedReason {
    /** No customer's reference is in what the payer wrote. */
    NO_REFERENCE,
    /** The account is kept in another currency. */
    OTHER_CURRENCY,
    /** Another amount than asked for, or taken back in part already. */
    OTHER_AMOUNT
}
