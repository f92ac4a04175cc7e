package org.backorder.dropcatch;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.backorder.epp.Accreditation;
import org.backorder.epp.AccreditationQuery;
import org.backorder.epp.RegistryConnections;
import org.backorder.epp.wire.PoolStatus;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The operator's view of races and registry sessions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CatchBoardQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource source;

    @Inject
    AccreditationQuery accreditations;

    @Inject
    RegistryConnections connections;

    /** Open plans by drop, then the latest decided ones. */
    public Page<BoardRow> board(PageRequest page) {
        List<BoardRow> rows = Sql.query(source, """
                SELECT p.id, p.name, p.registry_id, p.drop_at, p.state, p.next_try_at, p.result_code, p.sponsor, p.decided_at,
                    (SELECT count(*) FROM catch_attempt a WHERE a.plan_id = p.id AND a.state <> 'NOT_SENT') AS attempts
                FROM catch_plan p
                ORDER BY (p.decided_at IS NOT NULL), CASE WHEN p.decided_at IS NULL THEN p.drop_at END, p.decided_at DESC, p.id
                OFFSET ? LIMIT ?""", CatchBoardQuery::row, page.first(), page.limit());
        long total = Sql.one(source, "SELECT count(*) AS total FROM catch_plan", row -> row.number("total"))
                .orElse(0L);
        return new Page<>(rows, total);
    }

    private static BoardRow row(Row row) throws SQLException {
        return new BoardRow(
                row.number("id"),
                row.text("name"),
                row.text("registry_id"),
                row.instant("drop_at"),
                row.text("state"),
                row.number("attempts"),
                row.instantOrNull("next_try_at"),
                row.integerOrNull("result_code"),
                row.textOrNull("sponsor"),
                row.instantOrNull("decided_at"));
    }

    /** Sessions per registry and accreditation on this node. */
    public List<RegistryStatus> registries() {
        Map<String, PoolStatus> open = new HashMap<>();
        connections.open().forEach(pool -> {
            PoolStatus status = pool.status();
            open.put(status.registryId() + '/' + status.registrar(), status);
        });
        List<RegistryStatus> all = new ArrayList<>();
        for (Accreditation accreditation : accreditations.all()) {
            PoolStatus status = open.get(accreditation.registryId() + '/' + accreditation.registrar());
            all.add(status == null ? unused(accreditation) : used(status, accreditation));
        }
        return all;
    }

    private static RegistryStatus unused(Accreditation accreditation) {
        return new RegistryStatus(
                accreditation.registryId(),
                accreditation.registrar(),
                0,
                accreditation.sessions(),
                "NOT_OPENED",
                null,
                null);
    }

    private static RegistryStatus used(PoolStatus status, Accreditation accreditation) {
        String problem = status.problem();
        String state = status.stopped() ? "STOPPED" : status.open() > 0 ? "OPEN" : "OPENING";
        return new RegistryStatus(
                status.registryId(),
                status.registrar(),
                status.open(),
                Math.min(status.allowed(), accreditation.sessions()),
                problem == null ? state : state + ": " + problem,
                micros(status.clockOffset()),
                micros(status.roundTrip()));
    }

    private static @Nullable Long micros(@Nullable Duration duration) {
        return duration == null ? null : Long.valueOf(duration.toNanos() / 1000);
    }
}
