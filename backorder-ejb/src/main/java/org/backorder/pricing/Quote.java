package org.backorder.pricing;

import org.backorder.money.Money;

/** What a success costs and what is held beforehand (R18). */
public record Quote(Money price, Money deposit) {}
