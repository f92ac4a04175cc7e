package org.backorder.pricing;

import org.backorder.money.Money;

/** A price of a user class. */
public record PriceRow(String tld, OrderClass orderClass, Money price, Money deposit) {}
