package org.backorder.event;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.backorder.outbox.Subscriber;
import org.jspecify.annotations.Nullable;

/** Turns one kind of order event into rows of the class {@code DOMAIN_APPLICATION} (api.md, section 11). */
abstract class OrderFeed<E extends Record> implements Subscriber<E> {
    static final String CLASS = "DOMAIN_APPLICATION";

    @Inject
    FeedStore feed;

    private final Class<E> event;
    private final String name;

    /** Subscribes to the event under {@code event-feed-<subject>}. */
    OrderFeed(Class<E> event, String subject) {
        this.event = event;
        this.name = "event-feed-" + subject;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<E> event() {
        return event;
    }

    @Override
    public boolean onlyAdds() {
        return true;
    }

    @Override
    public void receive(UUID eventId, E fact, Instant occurredAt, Instant now) {
        add(eventId, fact, occurredAt);
    }

    /** Adds the rows of a fact. */
    abstract void add(UUID fact, E event, Instant at);

    /** Adds one row; the reason is left out when there is none. */
    void add(UUID fact, Line line, String subclass, @Nullable String reason, Instant at) {
        List<String> data = new ArrayList<>(List.of("application:" + line.orderId(), "domain:" + line.name()));
        if (reason != null) {
            data.add("reason:" + reason);
        }
        feed.add(fact, line.customerId(), CLASS, subclass, data, at);
    }

    /** Whose order it is about, and for which name. */
    record Line(long orderId, long customerId, String name) {}
}
