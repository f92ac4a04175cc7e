package org.backorder.order;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.backorder.sql.Row;
import org.backorder.sql.SharedRead;
import org.backorder.sql.Sql;

/**
 * Orders as pollers ask for them, which is most of a day's traffic: again and again, and mostly unchanged. Pollers share their round trips, and
 * each round trip asks for the versions of the rows only; a row that is not of the known version is read and put together anew. The
 * database so decides every answer, and an answer is never older than the question.
 */
@ApplicationScoped
class PolledOrderQuery {
    private static final int READERS = 2;
    private static final int AT_ONCE = 200;
    private static final int MOST_KNOWN = 10_000;
    /** The transaction that wrote the row, as the database keeps it with every row: whoever changes the row changes it. */
    private static final String VERSION = "b.xmin AS order_version, c.xmin AS customer_version";

    private static final String FROM = " FROM backorder b JOIN customer c ON c.id = b.customer_id WHERE b.id = ANY (?)";
    private static final String VERSIONS = "SELECT b.id, " + VERSION + FROM;
    private static final String ROWS = "SELECT " + VERSION + ", " + OrderRows.COLUMNS + FROM;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    private final SharedRead<OrderId, OrderView> shared = new SharedRead<>(READERS, AT_ONCE, this::read);
    private final Map<OrderId, Known> known = new ConcurrentHashMap<>();

    private record Version(long order, long customer) {
        static Version of(Row row) throws SQLException {
            return new Version(row.number("order_version"), row.number("customer_version"));
        }
    }

    private record Known(Version version, OrderView order) {}

    /** The order as it is committed; for callers outside of any transaction. */
    public Optional<OrderView> find(OrderId id) {
        return shared.get(id);
    }

    private Map<OrderId, OrderView> read(Set<OrderId> ids) {
        Map<OrderId, OrderView> orders = new HashMap<>();
        List<OrderId> others = new ArrayList<>();
        Sql.query(database, VERSIONS, row -> Map.entry(new OrderId(row.number("id")), Version.of(row)), numbers(ids))
                .forEach(row -> {
                    Known entry = known.get(row.getKey());
                    if (entry != null && entry.version().equals(row.getValue())) {
                        orders.put(row.getKey(), entry.order());
                    } else {
                        others.add(row.getKey());
                    }
                });
        if (!others.isEmpty()) {
            Sql.query(database, ROWS, row -> new Known(Version.of(row), OrderRows.view(row)), numbers(others))
                    .forEach(entry -> {
                        keep(entry);
                        orders.put(entry.order().id(), entry.order());
                    });
        }
        return orders;
    }

    private void keep(Known entry) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(entry.order().id(), entry);
    }

    private static Object numbers(Collection<OrderId> ids) {
        return ids.stream().mapToLong(OrderId::value).toArray();
    }
}
