package org.backorder.outbox;

import java.time.Instant;
import java.util.UUID;

/** A fact on its way to one subscriber, as locked for its delivery. */
record OutboxRow(
        long id, UUID eventId, String eventType, String subscriber, String payload, Instant occurredAt, int attempts) {}
