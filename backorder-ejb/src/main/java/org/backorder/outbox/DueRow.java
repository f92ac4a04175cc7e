package org.backorder.outbox;

/** A row whose delivery is due; nobody holds it yet. */
record DueRow(long id, String subscriber) {}
