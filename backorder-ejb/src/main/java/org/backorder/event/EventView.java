package org.backorder.event;

import java.time.Instant;
import java.util.List;

/** One entry of a customer's event feed. At is UTC; data lines in the order of api.md, section 11. */
public record EventView(long id, String eventClass, String subclass, Instant at, List<String> data) {}
