package org.backorder.custody;

import java.io.Serializable;
import java.time.Instant;

/** One dated line of the custody log. */
public record CustodyEntry(Instant at, String actor, String entry) implements Serializable {}
