package org.backorder.event;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Like;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads a customer's own event feed; staff and auditors read everyone's. Deleted events are gone for all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EventQuery {
    private static final String SELECT = "SELECT id, class, subclass, data::text AS data, at, read_at FROM api_event";

    /** Counting stops here: a badge that says more than so many says nothing more. */
    private static final int MOST_COUNTED = 100;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Events in the order of their ids, or newest first. */
    public Page<EventView> list(Caller caller, EventFilter filter, boolean newestFirst, PageRequest page) {
        StringBuilder where = new StringBuilder(" WHERE deleted_at IS NULL");
        List<Object> parameters = new ArrayList<>();
        condition(
                where,
                parameters,
                "customer_id = ?",
                caller.customer().readsAll() ? null : caller.id().value());
        condition(where, parameters, "class LIKE ?", like(filter.classPattern()));
        condition(where, parameters, "subclass LIKE ?", like(filter.subclassPattern()));
        // dates are asked for and shown in whole seconds, both ends inclusive
        condition(where, parameters, "at >= ?", filter.from());
        condition(where, parameters, "date_trunc('second', at) <= ?", filter.to());
        condition(where, parameters, "data ->> 0 = ?", filter.order() == null ? null : "application:" + filter.order());
        if (filter.unreadOnly()) {
            where.append(" AND read_at IS NULL");
        }
        long total = Sql.one(
                        database,
                        "SELECT count(*) AS events FROM api_event" + where,
                        row -> row.number("events"),
                        parameters.toArray())
                .orElse(0L);
        Collections.addAll(parameters, page.limit(), page.first());
        List<EventView> rows = Sql.query(
                database,
                SELECT + where + " ORDER BY id" + (newestFirst ? " DESC" : "") + " LIMIT ? OFFSET ?",
                EventQuery::event,
                parameters.toArray());
        return new Page<>(rows, total);
    }

    /** How many events the caller has not read, a hundred at most. */
    public int unread(Caller caller) {
        return Sql.one(
                        database,
                        "SELECT count(*) AS events FROM (SELECT 1 FROM api_event WHERE customer_id = ? AND deleted_at IS NULL"
                                + " AND read_at IS NULL LIMIT ?) unread",
                        row -> row.integer("events"),
                        caller.id().value(),
                        MOST_COUNTED)
                .orElse(0);
    }

    /** One event of the caller; refuses with NotFound. */
    public EventView byId(Caller caller, long id) {
        return Sql.one(
                        database,
                        SELECT + " WHERE id = ? AND deleted_at IS NULL AND (? OR customer_id = ?)",
                        EventQuery::event,
                        id,
                        caller.customer().readsAll(),
                        caller.id().value())
                .orElseThrow(() -> new NotFound("EVENT", Long.toString(id)));
    }

    private static void condition(
            StringBuilder where, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.add(value);
        }
    }

    private static @Nullable String like(@Nullable String pattern) {
        return pattern == null ? null : Like.of(pattern.toUpperCase(Locale.ROOT));
    }

    private static EventView event(Row row) throws SQLException {
        try (JsonReader reader = Json.createReader(new StringReader(row.text("data")))) {
            return new EventView(
                    row.number("id"),
                    row.text("class"),
                    row.text("subclass"),
                    row.instant("at"),
                    reader.readArray().getValuesAs(JsonString::getString),
                    row.instantOrNull("read_at"));
        }
    }
}
