package org.backorder.ledger;

import org.backorder.customer.CustomerId;
import org.backorder.money.Money;

/** One hold of a set-wise placement. */
public record HoldRequest(CustomerId customer, HoldFor holdFor, Money amount) {}
