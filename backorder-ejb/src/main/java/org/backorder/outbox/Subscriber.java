package org.backorder.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Receives one kind of event, in a transaction of its own, at least once; a repeat carries the same event id. Implementations
 * are CDI beans, work on the database only, and are idempotent by event id.
 *
 * @param <E> the event record
 */
public interface Subscriber<E extends Record> {
    /** Stable name, stored with every row; never derived from a class name. */
    String name();

    /** The event record it wants. */
    Class<E> event();

    /**
     * True when receiving only inserts rows and locks none of another feature: many deliveries may then share a transaction,
     * and fall back to one each when it fails.
     */
    default boolean onlyAdds() {
        return false;
    }

    /**
     * Handles the event.
     *
     * @param eventId the same for every delivery of one fact
     * @param occurredAt when the fact was written, UTC
     * @param now the present instant, UTC
     */
    void receive(UUID eventId, E event, Instant occurredAt, Instant now);
}
