package org.backorder.ledger;

import org.backorder.customer.CustomerId;
import org.backorder.money.Money;

/** Money received from outside, keyed by its external id (R23). Method is WIRE, PAYPAL or BOOKING. */
public record Payment(String externalId, CustomerId customer, Money amount, String method, String reference) {}
