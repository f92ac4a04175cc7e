package org.backorder.order;

import java.time.LocalDate;
import org.backorder.money.Money;

/** Money the orders of a customer will ask for on a day, when their funding window opens (R21, R23). The day is a UTC day. */
public record ComingHold(LocalDate day, Money amount, long orders) {}
