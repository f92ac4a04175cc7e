package org.backorder.pricing;

import java.io.Serializable;
import org.backorder.money.Money;

/** A price of a user class. */
public record PriceRow(String tld, OrderClass orderClass, Money price, Money deposit) implements Serializable {}
