package org.backorder.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of TLDs, zones and drop profiles. A change by an operator is in force within the seconds a copy is kept. */
@ApplicationScoped
class PolicyStore {
    private static final Duration KEPT_FOR = Duration.ofSeconds(5);

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    private final Cached<Map<String, TldRow>> tlds = new Cached<>(KEPT_FOR, this::readTlds);
    private final Cached<Map<String, List<DatedProfile>>> profiles = new Cached<>(KEPT_FOR, this::readProfiles);

    /** A profile and the instant from which it holds, UTC. */
    record DatedProfile(Instant validFrom, DropProfile profile) {}

    /** All TLDs by label, in the order of their labels. */
    Map<String, TldRow> tlds() {
        return tlds.get();
    }

    /** Every profile's history by name, ascending. */
    Map<String, List<DatedProfile>> profiles() {
        return profiles.get();
    }

    private Map<String, TldRow> readTlds() {
        Map<String, TldRow> rows = new TreeMap<>();
        Sql.query(
                        database,
                        "SELECT t.*, coalesce((SELECT string_agg(z.zone, ' ') FROM tld_zone z WHERE z.tld = t.label), '')"
                                + " AS zones FROM tld t",
                        PolicyStore::tld)
                .forEach(row -> rows.put(row.label(), row));
        return Collections.unmodifiableMap(rows);
    }

    private static TldRow tld(Row row) throws SQLException {
        String zones = row.text("zones");
        return new TldRow(
                row.text("label"),
                row.text("kind"),
                row.flag("first_come_first_served"),
                row.flag("third_level"),
                zones.isEmpty() ? Set.of() : Set.of(zones.split(" ")),
                row.text("profile_name"),
                row.textOrNull("registry_id"),
                row.flag("accepts_orders"),
                liteWindow(row));
    }

    private static @Nullable LiteWindow liteWindow(Row row) throws SQLException {
        String zone = row.textOrNull("lite_zone");
        return zone == null
                ? null
                : new LiteWindow(
                        ZoneId.of(zone),
                        LocalTime.parse(row.text("lite_from")),
                        Duration.ofSeconds(row.number("lite_seconds")));
    }

    private Map<String, List<DatedProfile>> readProfiles() {
        return Sql.query(
                        database,
                        "SELECT * FROM drop_profile ORDER BY name, valid_from",
                        row -> new DatedProfile(row.instant("valid_from"), profile(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        dated -> dated.profile().name(), LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    private static DropProfile profile(Row row) throws SQLException {
        PolicyDocument policy = PolicyDocument.parse(row.text("policy"));
        return new DropProfile(
                row.text("name"),
                row.text("title"),
                ReleaseMode.valueOf(row.text("mode")),
                ZoneId.of(row.text("zone")),
                Duration.ofSeconds(row.number("finalization_lead_seconds")),
                Duration.ofSeconds(row.number("funding_lead_seconds")),
                row.flag("first_come_first_served"),
                policy.lifeCycle(),
                policy.release(),
                policy.limits(),
                policy.strategy(),
                policy.ownCodes(),
                policy.afterCatch(),
                policy.unverified(),
                row.text("source_note"));
    }
}
