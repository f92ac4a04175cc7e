package org.backorder.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.backorder.sql.JsonTexts;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of the feed. */
@Dependent
class FeedStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Adds an event to a customer's feed; a repeat of the fact is one effect. */
    void add(UUID fact, long customer, String eventClass, String subclass, List<String> data, Instant at) {
        Sql.update(
                database,
                "INSERT INTO api_event (fact_id, customer_id, class, subclass, data, at)"
                        + " VALUES (?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT (fact_id, subclass) DO NOTHING",
                fact,
                customer,
                eventClass,
                subclass,
                JsonTexts.text(data),
                at);
    }

    /** Takes an event off its customer's list; false when there is none. */
    boolean delete(long customer, long id, Instant now) {
        return Sql.update(
                        database,
                        "UPDATE api_event SET deleted_at = ? WHERE id = ? AND customer_id = ? AND deleted_at IS NULL",
                        now,
                        id,
                        customer)
                == 1;
    }

    /** Notes when an event was read, or that it was not; the first reading counts. False when there is no such event. */
    boolean mark(long customer, long id, @Nullable Instant readAt) {
        return Sql.update(
                        database,
                        "UPDATE api_event SET read_at = CASE WHEN ?::timestamptz IS NULL THEN NULL ELSE coalesce(read_at, ?) END"
                                + " WHERE id = ? AND customer_id = ? AND deleted_at IS NULL",
                        readAt,
                        readAt,
                        id,
                        customer)
                == 1;
    }

    /** The same for all unread ones up to an id. */
    int markAll(long customer, long upTo, Instant readAt) {
        return Sql.update(
                database,
                "UPDATE api_event SET read_at = ? WHERE customer_id = ? AND id <= ? AND read_at IS NULL"
                        + " AND deleted_at IS NULL",
                readAt,
                customer,
                upTo);
    }
}
