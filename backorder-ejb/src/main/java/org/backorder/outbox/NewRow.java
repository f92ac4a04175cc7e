package org.backorder.outbox;

/** A fact to be told to one subscriber; the payload is its JSON text. */
record NewRow(String eventId, String eventType, String subscriber, String payload) {}
