package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.stream.IntStream;
import org.backorder.customer.Caller;
import org.backorder.sql.Sql;
import org.backorder.time.Elapsed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast many orders move, on a database that flushes: not part of the build, run by hand with
 * {@code -Dtest=OrderBenchmark -Dbackorder.test.flush=on -Dbackorder.benchmark.orders=100000}.
 */
class OrderBenchmark {
    private static final int ORDERS = Integer.getInteger("backorder.benchmark.orders", 100_000);
    private static final System.Logger LOG = System.getLogger(OrderBenchmark.class.getName());
    private static final int ACCOUNTS = 1000;

    private final OrderWorld world = new OrderWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("R21")
    @Tag("R24")
    void activatesAndFinalizes() {
        seed();
        world.time.moveTo(OrderWorld.OPENS);
        report("activation", () -> world.activate());
        assertThat(count(OrderStatus.ACTIVE)).isEqualTo(ORDERS);
        world.time.moveTo(OrderWorld.FINAL);
        report("finalization", () -> world.finalizeDue());
        assertThat(count(OrderStatus.PROCESSING)).isEqualTo(ORDERS);
    }

    @Test
    void answersOneOrder() {
        Caller anna = world.customer("anna", 0);
        OrderView order = world.place(anna, "house.com");
        OrderQuery query = world.bean(OrderQuery.class);
        IntStream.range(0, 20_000).forEach(i -> query.byId(anna, order.id()));
        int reads = 50_000;
        Elapsed elapsed = Elapsed.start();
        IntStream.range(0, reads).parallel().forEach(i -> query.byId(anna, order.id()));
        rate("reads of one order", reads, elapsed.soFar());
    }

    private void seed() {
        for (int c = 0; c < ACCOUNTS; c++) {
            world.customer("c" + c, 0);
        }
        world.sql("UPDATE ledger_account SET credit_limit_minor = 1000000000 WHERE kind = 'CUSTOMER'");
        world.sql(
                "INSERT INTO backorder (customer_id, order_class, tld, name, name_unicode, status, price_minor, deposit_minor,"
                        + " currency, drop_at, finalization_at, opens_at, due_at, auth_info, owner_contact, admin_contact,"
                        + " tech_contact, billing_contact, created_by, created_at, updated_by, updated_at)"
                        + " SELECT (SELECT min(id) FROM customer WHERE login LIKE 'c%') + i % ?, 'BACKORDER', 'com',"
                        + " 'n' || i / 2 || '.com', 'n' || i / 2 || '.com', 'REQUESTED', 2000, 2000, 'USD', ?, ?, ?, ?, 'x',"
                        + " 'USER', 'USER', 'USER', 'USER', 'x', ?, 'x', ? FROM generate_series(0, ? - 1) i",
                ACCOUNTS,
                OrderWorld.DROP,
                OrderWorld.FINAL,
                OrderWorld.OPENS,
                OrderWorld.OPENS,
                OrderWorld.START,
                OrderWorld.START,
                ORDERS);
        world.sql("VACUUM ANALYZE backorder");
    }

    private static void report(String what, Runnable work) {
        Elapsed elapsed = Elapsed.start();
        work.run();
        rate(what, ORDERS, elapsed.soFar());
    }

    private static void rate(String what, int items, Duration took) {
        LOG.log(Level.INFO, "{0}: {1} in {2}, {3}/s", what, items, took, items * 1000L / Math.max(1, took.toMillis()));
    }

    private long count(OrderStatus status) {
        return Sql.query(
                        world.source(),
                        "SELECT count(*) AS n FROM backorder WHERE status = ?",
                        row -> row.number("n"),
                        status)
                .get(0);
    }
}
