package org.backorder.tldpolicy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of TLDs and their zones, as they stand now. */
@Dependent
class TldPolicyStore {
    static final String ZONES =
            "coalesce((SELECT string_agg(z.zone, ' ') FROM tld_zone z WHERE z.tld = t.label), '') AS zones";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    Optional<TldPolicy> lock(String label) {
        return Sql.one(
                database,
                "SELECT t.*, " + ZONES + " FROM tld t WHERE label = ? FOR UPDATE OF t",
                TldPolicyStore::row,
                label);
    }

    /** False when the TLD is there already. */
    boolean add(TldPolicy policy, String kind) {
        int added = Sql.update(
                database,
                "INSERT INTO tld (label, kind, first_come_first_served, third_level, profile_name, registry_id, accepts_orders)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                policy.label(),
                kind,
                policy.firstComeFirstServed(),
                !policy.zones().isEmpty(),
                policy.profile(),
                policy.registryId(),
                policy.acceptsOrders());
        if (added == 1) {
            addZones(policy);
        }
        return added == 1;
    }

    void change(TldPolicy policy) {
        Sql.update(
                database,
                "UPDATE tld SET first_come_first_served = ?, third_level = ?, profile_name = ?, registry_id = ?,"
                        + " accepts_orders = ? WHERE label = ?",
                policy.firstComeFirstServed(),
                !policy.zones().isEmpty(),
                policy.profile(),
                policy.registryId(),
                policy.acceptsOrders(),
                policy.label());
        Sql.update(database, "DELETE FROM tld_zone WHERE tld = ?", policy.label());
        addZones(policy);
    }

    private void addZones(TldPolicy policy) {
        for (String zone : policy.zones()) {
            Sql.update(database, "INSERT INTO tld_zone (zone, tld) VALUES (?, ?)", zone, policy.label());
        }
    }

    List<String> profiles() {
        return Sql.query(database, "SELECT DISTINCT name FROM drop_profile ORDER BY name", row -> row.text("name"));
    }

    List<String> registries() {
        return Sql.query(database, "SELECT id FROM registry ORDER BY id", row -> row.text("id"));
    }

    static TldPolicy row(Row row) throws SQLException {
        String zones = row.text("zones");
        return new TldPolicy(
                row.text("label"),
                zones.isEmpty() ? Set.of() : Set.of(zones.split(" ", -1)),
                row.text("profile_name"),
                row.textOrNull("registry_id"),
                row.flag("accepts_orders"),
                row.flag("first_come_first_served"));
    }
}
