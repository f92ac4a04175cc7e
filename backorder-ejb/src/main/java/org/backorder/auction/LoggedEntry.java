package org.backorder.auction;

/** An entry of an auction's log with its hash in lower-case hex (R38). */
public record LoggedEntry(LogEntry entry, String hash) {}
