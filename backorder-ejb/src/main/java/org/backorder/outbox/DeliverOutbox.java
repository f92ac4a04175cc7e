package org.backorder.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.backorder.settings.Settings;

/**
 * Delivers rows that are due, each in its own transaction, at least once: the row goes with what its subscriber wrote. Rows of a
 * subscriber that only adds rows may share a transaction.
 */
@Stateless
public class DeliverOutbox {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int LONGEST_DOUBLING = 10; // 2 s, 4 s, ... 2048 s: about half an hour between the last tries
    private static final int PROBLEM_LENGTH = 2000;

    @Inject
    OutboxStore rows;

    @Inject
    SubscriberCatalog subscribers;

    @Inject
    EventJson json;

    @Inject
    Settings settings;

    /** Delivers those of the rows that are still due and not in another node's hands; answers how many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int deliver(List<Long> ids, Instant now) {
        long[] wanted = ids.stream().mapToLong(Long::longValue).toArray();
        List<OutboxRow> taken = rows.take(wanted, now);
        for (OutboxRow row : taken) {
            receive(row, now);
        }
        if (!taken.isEmpty()) {
            rows.delete(taken.stream().mapToLong(OutboxRow::id).toArray());
        }
        return taken.size();
    }

    /** Counts a failed delivery: backs off, and parks the row after the last try the settings allow. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long id, RuntimeException problem, Instant now) {
        rows.find(id).ifPresent(row -> {
            int doublings = Math.min(row.attempts(), LONGEST_DOUBLING);
            String text = String.valueOf(problem);
            rows.failed(
                    row,
                    text.substring(0, Math.min(text.length(), PROBLEM_LENGTH)),
                    row.attempts() + 1 >= settings.outboxAttempts(),
                    now.plus(FIRST_PAUSE.multipliedBy(1L << doublings)));
        });
    }

    private void receive(OutboxRow row, Instant now) {
        Subscriber<?> subscriber = subscribers
                .named(row.subscriber())
                .orElseThrow(() -> new IllegalStateException("no subscriber is named " + row.subscriber()));
        hand(subscriber, row, now);
    }

    private <E extends Record> void hand(Subscriber<E> subscriber, OutboxRow row, Instant now) {
        E event = json.event(row.payload(), subscriber.event());
        subscriber.receive(row.eventId(), event, row.occurredAt(), now);
    }
}
