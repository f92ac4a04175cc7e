package org.backorder.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes facts for their subscribers in the transaction of the business change, one row per subscriber. */
@Stateless
public class Outbox {
    @Inject
    SubscriberCatalog subscribers;

    @Inject
    EventJson json;

    @Inject
    OutboxStore rows;

    /** Adds one row per subscriber of the event's type; joins the running transaction and demands one. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(Record event, Instant now) {
        addAll(List.of(event), now);
    }

    /** Adds many facts of one type with one statement, for set-wise work; demands a transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void addAll(List<? extends Record> events, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        Class<? extends Record> type = events.get(0).getClass();
        if (events.stream().anyMatch(event -> event.getClass() != type)) {
            throw new IllegalArgumentException("facts of several types in one call, beginning with " + type);
        }
        List<String> names = subscribersOf(type);
        if (names.isEmpty()) {
            return;
        }
        rows.add(
                type.getSimpleName(),
                events.stream().map(event -> UUID.randomUUID().toString()).toArray(String[]::new),
                events.stream().map(json::text).toArray(String[]::new),
                names.toArray(String[]::new),
                now);
    }

    /** Adds many events of any types in a few statements: for set-wise work. */
    public void addAll(List<? extends Record> events, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Names of the subscribers to a type, for set-wise inserts in SQL. */
    public List<String> subscribersOf(Class<? extends Record> event) {
        return subscribers.subscribersOf(event);
    }
}
