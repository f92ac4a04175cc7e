package org.backorder.portfolio;

/** How an order is paid for, as QueryOrderList says it (api.md 15); everything follows from the order's latest fund hold. */
public enum PaymentState {
    /** Nothing is held and nothing was charged. */
    UNPAID,
    /** The price is held on the deposit account and will be charged by itself. */
    AUTOACCOUNT,
    /** The whole price was charged. */
    PAID,
    /** Charged as far as the account reached; the rest is an open invoice (settled point of R18 and R29). */
    AUTOINVOICE
}
