package org.backorder.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;

/** The rates published for one day: units for one euro by ISO 4217 code. */
record DayRates(LocalDate date, SortedMap<String, BigDecimal> perEuro) {}
