package org.backorder.pricing;

import java.io.Serializable;
import java.time.LocalDate;

/** A published rate: so many units of the currency for one euro, in plain digits (R20). */
public record RateRow(LocalDate date, String currency, String rate) implements Serializable {}
