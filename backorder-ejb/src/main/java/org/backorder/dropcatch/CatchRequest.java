package org.backorder.dropcatch;

import java.time.Instant;

/** A name to be raced for at its drop (R25): one plan per name and drop. Value ranks names at one instant, in minor units. */
public record CatchRequest(String name, String tld, Instant dropAt, int periodYears, long value) {}
