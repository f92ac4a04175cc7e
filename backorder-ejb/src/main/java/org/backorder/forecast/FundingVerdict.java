package org.backorder.forecast;

/** What the money of this moment means for one live order. */
public enum FundingVerdict {
    /** The price is set aside already. */
    HELD,
    /** Will be set aside when the funding window opens. */
    COVERED,
    /** Will find too little money, and fail at its finalization date unless some comes in. */
    UNFUNDED,
    /** Has no price in the account's currency, for want of an exchange rate: cannot be held as things stand (R20). */
    WITHOUT_RATE
}
