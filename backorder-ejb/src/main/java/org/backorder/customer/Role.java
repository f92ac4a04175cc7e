package org.backorder.customer;

/** What a signed-in person may do (R2). */
public enum Role {
    /** Own orders, bids, alerts. */
    CUSTOMER,
    /** Auction portal only. */
    BIDDER,
    /** Registrar staff: customers, money received, lists, registries. Never orders or bids. */
    OPERATOR,
    /** Reads everything, changes nothing. */
    AUDITOR
}
