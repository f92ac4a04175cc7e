package org.backorder.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail, newest first. */
@Stateless
public class AuditQuery {
    private static final String MATCHES = """
             FROM audit_entry
            WHERE (?::text IS NULL OR actor = ?) AND (?::text IS NULL OR object_kind = ?) AND (?::text IS NULL OR object_id = ?)
            """;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Rows, filtered by actor and object where given. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<AuditRow> list(
            @Nullable String actor, @Nullable String objectKind, @Nullable String objectId, PageRequest page) {
        List<AuditRow> rows = Sql.query(
                database,
                "SELECT *" + MATCHES + "ORDER BY id DESC OFFSET ? LIMIT ?",
                AuditQuery::row,
                actor,
                actor,
                objectKind,
                objectKind,
                objectId,
                objectId,
                page.first(),
                page.limit());
        long total = Sql.query(
                        database,
                        "SELECT count(*) AS total" + MATCHES,
                        row -> row.number("total"),
                        actor,
                        actor,
                        objectKind,
                        objectKind,
                        objectId,
                        objectId)
                .get(0);
        return new Page<>(rows, total);
    }

    private static AuditRow row(Row row) throws SQLException {
        return new AuditRow(
                row.number("id"),
                row.instant("at"),
                row.text("actor_kind"),
                row.text("actor"),
                row.text("origin"),
                row.text("action"),
                row.text("object_kind"),
                row.text("object_id"),
                row.textOrNull("before"),
                row.textOrNull("after"),
                row.textOrNull("reason"));
    }
}
