package org.backorder.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.backorder.sql.Sql;

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
                Json.createArrayBuilder(data).build().toString(),
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
}
