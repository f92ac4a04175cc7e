package org.backorder.droplist;

import java.time.LocalDate;

/** Names dropping on a day in the registry's zone. */
public record DayCount(LocalDate day, long names) {}
