package org.backorder.portfolio;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.backorder.customer.Reach;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Like;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads orders and names in one table. Cancelled orders are left out (R10), and names still in trust (R42). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PortfolioQuery {
    private static final String OBJECTS = """
            object AS (
                SELECT 'DOMAINAPPLICATION' AS object_class, b.id::text AS id,
                    upper(replace(b.tld, '.', '')) || '_' || b.order_class AS subclass,
                    replace(b.status, '_', '-') AS status, b.name, b.name_unicode, c.login, p.login AS parent_login,
                    upper(replace(b.tld, '.', '')) AS price_class, b.created_at, b.updated_at,
                    NULL::timestamptz AS expires_at, b.finalization_at,
                    CASE WHEN b.status = 'FAILED' THEN b.updated_at END AS failed_at
                FROM backorder b JOIN seen ON seen.id = b.customer_id JOIN customer c ON c.id = b.customer_id
                    LEFT JOIN customer p ON p.id = c.parent_id
                WHERE b.status <> 'CANCELLED'
                UNION ALL
                SELECT 'DOMAIN', n.name, upper(replace(o.tld, '.', '')), 'ACTIVE', n.name, n.name_unicode, c.login, p.login,
                    upper(replace(o.tld, '.', '')), n.registered_at, n.handed_over_at, n.expires_at, NULL, NULL
                FROM caught_name n JOIN seen ON seen.id = n.customer_id JOIN backorder o ON o.id = n.order_id
                    JOIN customer c ON c.id = n.customer_id LEFT JOIN customer p ON p.id = c.parent_id
                WHERE n.state = 'HANDED_OVER')
            """;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Objects with the exact total. */
    public Page<PortfolioRow> list(PortfolioFilter filter, PortfolioSort sort, PageRequest page) {
        Statement statement = new Statement(filter);
        Predicate<PortfolioRow> fits = filter.fits();
        if (fits != null) {
            List<PortfolioRow> matching = statement.rows(database, " ORDER BY " + sort.columns()).stream()
                    .filter(fits)
                    .toList();
            return new Page<>(
                    matching.stream().skip(page.first()).limit(page.limit()).toList(), matching.size());
        }
        return new Page<>(
                statement.rows(
                        database, " ORDER BY " + sort.columns() + " OFFSET ? LIMIT ?", page.first(), page.limit()),
                statement.count(database));
    }

    /** The filter as a statement. */
    private static final class Statement {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();
        private final @Nullable Reach reach;
        private final boolean latestOnly;

        Statement(PortfolioFilter filter) {
            reach = filter.reach();
            latestOnly = filter.latestOnly();
            parameters.addAll(Reach.parametersOf(reach));
            if (!filter.objectClasses().isEmpty()) {
                conditions.add("object_class = ANY (?)");
                parameters.add(
                        filter.objectClasses().stream().map(ObjectClass::name).toArray(String[]::new));
            }
            filter.patterns().forEach((field, patterns) -> {
                conditions.add(field.condition());
                String[] likes = patterns.stream().map(Like::of).toArray(String[]::new);
                parameters.addAll(Collections.nCopies(field.times(), likes));
            });
            filter.dates().forEach((date, bounds) -> {
                addIfGiven(date.column() + " >= ?", bounds.from());
                addIfGiven("date_trunc('second', " + date.column() + ") <= ?", bounds.to());
            });
        }

        List<PortfolioRow> rows(DataSource database, String tail, Object... more) {
            List<Object> all = new ArrayList<>(parameters);
            Collections.addAll(all, more);
            return Sql.query(database, select("*") + tail, PortfolioQuery::row, all.toArray());
        }

        long count(DataSource database) {
            return Sql.query(database, select("count(*) AS total"), row -> row.number("total"), parameters.toArray())
                    .get(0);
        }

        private String select(String what) {
            String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
            return "WITH " + Reach.table("seen", reach) + ", "
                    + OBJECTS
                    + (latestOnly
                            ? ", latest AS (SELECT DISTINCT ON (name) * FROM object" + where
                                    + " ORDER BY name, created_at DESC, object_class, id DESC) "
                            : "")
                    + "SELECT " + what + " FROM "
                    + (latestOnly ? "latest" : "object" + where);
        }

        private void addIfGiven(String condition, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.add(value);
            }
        }
    }

    private static PortfolioRow row(Row row) throws SQLException {
        return new PortfolioRow(
                ObjectClass.valueOf(row.text("object_class")),
                row.text("id"),
                row.text("subclass"),
                row.text("status"),
                row.text("name"),
                row.text("name_unicode"),
                row.text("login"),
                row.textOrNull("parent_login"),
                row.text("price_class"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("expires_at"),
                row.instantOrNull("finalization_at"),
                row.instantOrNull("failed_at"));
    }
}
