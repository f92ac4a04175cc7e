package org.backorder.portfolio;

/** How far an order has come, as QueryOrderList says it (api.md 15). */
public enum OrderProgress {
    /** Not decided: requested, active, in the race, or in an auction. */
    PENDING("'REQUESTED', 'ACTIVE', 'PROCESSING', 'AUCTION_PENDING'"),
    /** The name is won: caught for the customer, or its auction won. */
    DONE("'SUCCESSFUL', 'AUCTION_WON'"),
    /** Ended without the name. */
    FAILED("'FAILED', 'AUCTION_LOST'");

    private final String statuses;

    OrderProgress(String statuses) {
        this.statuses = statuses;
    }

    /** Statuses of the order that mean it, quoted. */
    String statuses() {
        return statuses;
    }
}
