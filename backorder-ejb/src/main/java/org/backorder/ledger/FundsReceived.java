package org.backorder.ledger;

/** Money arrived on a customer's deposit account. */
public record FundsReceived(long customerId, String paymentId, long amountMinor, String currency) {}
