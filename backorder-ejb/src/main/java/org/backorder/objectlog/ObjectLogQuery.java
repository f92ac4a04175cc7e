package org.backorder.objectlog;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.customer.Reach;
import org.backorder.customer.UserDepth;
import org.backorder.portfolio.ObjectClass;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the log of the objects a caller may see (R1, R49), cancelled orders included: what is gone leaves its history. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ObjectLogQuery {
    /** Who did it, and the reason it gave, are shown to those who may know that person. */
    private static final String COLUMNS = """
            SELECT log_index, at, object_id, operation, code, before::text AS before, after::text AS after,
                CASE WHEN split_part(actor, '!', 1) IN (SELECT login FROM known) THEN actor END AS actor,
                CASE WHEN split_part(actor, '!', 1) IN (SELECT login FROM known) THEN reason END AS reason""";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Entries with the exact total; an object that is unknown or foreign has none. */
    public Page<LogEntry> list(Caller caller, LogFilter filter, PageRequest page) {
        List<Object> parameters = people(caller, filter.depth());
        String where = where(filter, parameters);
        String entries = LogSource.of(filter.objectClass()).stream()
                .map(LogSource::select)
                .collect(Collectors.joining(" UNION ALL ", " FROM (", ") log" + where));
        long total = Sql.query(
                        database,
                        with(caller, filter.depth()) + "SELECT count(*) AS total" + entries,
                        row -> row.number("total"),
                        parameters.toArray())
                .get(0);
        Collections.addAll(parameters, page.first(), page.limit());
        String direction = filter.newestFirst() ? " DESC" : "";
        return new Page<>(
                Sql.query(
                        database,
                        with(caller, filter.depth()) + COLUMNS + entries + " ORDER BY at" + direction + ", log_index"
                                + direction + " OFFSET ? LIMIT ?",
                        row -> entry(filter.objectClass(), row),
                        parameters.toArray()),
                total);
    }

    /** One entry; refuses with NotFound, also when it is of a foreign object. */
    public LogEntry byIndex(Caller caller, long index) {
        List<Object> parameters = people(caller, UserDepth.ALL);
        parameters.add(LogSource.rowOf(index));
        return LogSource.of(index).stream()
                .flatMap(source -> Sql.query(
                        database,
                        with(caller, UserDepth.ALL) + COLUMNS + " FROM (" + source.select() + ") log WHERE id = ?",
                        row -> entry(source.objectClass(), row),
                        parameters.toArray())
                        .stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("log entry", Long.toString(index)));
    }

    private static List<Object> people(Caller caller, UserDepth depth) {
        List<Object> parameters = new ArrayList<>(Reach.parametersOf(Reach.of(caller, depth)));
        parameters.addAll(Reach.parametersOf(Reach.of(caller, UserDepth.ALL)));
        return parameters;
    }

    private static String with(Caller caller, UserDepth depth) {
        return "WITH " + Reach.table("seen", Reach.of(caller, depth)) + ", "
                + Reach.table("known", Reach.of(caller, UserDepth.ALL)) + " ";
    }

    private static String where(LogFilter filter, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        String objectId = filter.objectId();
        if (objectId != null && filter.objectClass() == ObjectClass.DOMAINAPPLICATION) {
            addIfGiven("order_id = ?", Long.valueOf(objectId), conditions, parameters);
        } else {
            addIfGiven("object_id = ?", objectId, conditions, parameters);
        }
        addIfGiven("at >= ?", filter.from(), conditions, parameters);
        addIfGiven("date_trunc('second', at) <= ?", filter.to(), conditions, parameters);
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static void addIfGiven(
            String condition, @Nullable Object value, List<String> conditions, List<Object> parameters) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
    }

    private static LogEntry entry(ObjectClass objectClass, Row row) throws SQLException {
        return new LogEntry(
                row.number("log_index"),
                row.instant("at"),
                objectClass,
                row.text("object_id"),
                row.text("operation"),
                row.textOrNull("actor"),
                LogInfo.lines(
                        row.textOrNull("before"),
                        row.textOrNull("after"),
                        row.textOrNull("code"),
                        row.textOrNull("reason")));
    }
}
