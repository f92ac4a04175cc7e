package org.backorder.order;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.dropcatch.CatchRequest;
import org.backorder.sql.Sql;

/** Sums up the valid orders of names. */
@Dependent
class CatchDemandStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /**
     * One request per name and drop with valid orders. The value is what they would pay, so that the dearer name goes first; the
     * shortest period wins, because years that were not asked for cannot be given back.
     */
    List<CatchRequest> demand(List<String> names) {
        return Sql.query(
                database,
                "SELECT name, tld, drop_at, min(period_years) AS years, sum(price_minor) AS value FROM backorder"
                        + " WHERE name = ANY (?) AND drop_at IS NOT NULL AND (status = 'PROCESSING'"
                        // the rest of this finalization, in a batch still to come
                        + " OR status = 'ACTIVE')"
                        + " GROUP BY name, tld, drop_at ORDER BY name",
                row -> request(
                        row.text("name"),
                        row.text("tld"),
                        row.instant("drop_at"),
                        row.integer("years"),
                        row.number("value")),
                (Object) names.stream().distinct().toArray(String[]::new));
    }

    private static CatchRequest request(String name, String tld, Instant dropAt, int years, long value) {
        return new CatchRequest(name, tld, dropAt, years, value);
    }
}
