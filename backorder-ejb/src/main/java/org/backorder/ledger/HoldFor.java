package org.backorder.ledger;

/**
 * What a hold is for: its order, the API class shown in deposit lists ({@code COM_BACKORDER}) and the domain name.
 */
public record HoldFor(long orderId, String purpose, String description) {}
