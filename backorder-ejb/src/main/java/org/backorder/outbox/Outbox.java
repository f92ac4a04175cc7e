package org.backorder.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Adds many facts of any types with one statement, for set-wise work; demands a transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void addAll(List<? extends Record> events, Instant now) {
        List<NewRow> wanted = new ArrayList<>();
        for (Record event : events) {
            List<String> names = subscribersOf(event.getClass());
            if (!names.isEmpty()) {
                String eventId = UUID.randomUUID().toString();
                String payload = json.text(event);
                String type = event.getClass().getSimpleName();
                names.forEach(name -> wanted.add(new NewRow(eventId, type, name, payload)));
            }
        }
        if (!wanted.isEmpty()) {
            rows.add(wanted, now);
        }
    }

    /** Names of the subscribers to a type, for set-wise inserts in SQL. */
    public List<String> subscribersOf(Class<? extends Record> event) {
        return subscribers.subscribersOf(event);
    }
}
