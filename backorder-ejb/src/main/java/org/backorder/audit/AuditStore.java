package org.backorder.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of the audit trail. */
@Dependent
class AuditStore {
    private static final int REASON_LENGTH = 255;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    void add(
            Actor actor,
            String action,
            String objectKind,
            String objectId,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable String reason,
            Instant now) {
        Sql.update(
                database,
                """
                INSERT INTO audit_entry
                    (at, actor_kind, actor, origin, action, object_kind, object_id, before, after, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, left(?, ?))
                """,
                now,
                actor.kind(),
                actor.name(),
                actor.origin(),
                action,
                objectKind,
                objectId,
                json(before),
                json(after),
                reason,
                REASON_LENGTH);
    }

    void addAll(Actor actor, String action, String objectKind, List<AuditTrail.Change> changes, Instant now) {
        Sql.update(
                database,
                """
                INSERT INTO audit_entry
                    (at, actor_kind, actor, origin, action, object_kind, object_id, before, after, reason)
                SELECT ?, ?, ?, ?, ?, ?, change.object_id, change.before::jsonb, change.after::jsonb, left(?, ?)
                FROM unnest(?, ?, ?) WITH ORDINALITY AS change (object_id, before, after, place) ORDER BY place
                """,
                now,
                actor.kind(),
                actor.name(),
                actor.origin(),
                action,
                objectKind,
                actor.reason(),
                REASON_LENGTH,
                changes.stream().map(AuditTrail.Change::objectId).toArray(String[]::new),
                changes.stream().map(change -> json(change.before())).toArray(String[]::new),
                changes.stream().map(change -> json(change.after())).toArray(String[]::new));
    }

    private static @Nullable String json(Map<String, String> values) {
        if (values.isEmpty()) {
            return null;
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(values).forEach(object::add);
        return object.build().toString();
    }
}
