package org.backorder.auction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.backorder.outbox.Subscriber;

/** Somebody who wants to know of facts of one type, and keeps what it was told. */
final class Told<E extends Record> implements Subscriber<E> {
    private final Class<E> type;
    private final List<Record> told;

    Told(Class<E> type, List<Record> told) {
        this.type = type;
        this.told = told;
    }

    @Override
    public String name() {
        return "told-" + type.getSimpleName();
    }

    @Override
    public Class<E> event() {
        return type;
    }

    @Override
    public void receive(UUID eventId, E event, Instant occurredAt, Instant now) {
        told.add(event);
    }
}
