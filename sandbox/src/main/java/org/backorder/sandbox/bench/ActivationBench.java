package org.backorder.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Holds the price of 100,000 orders of 1,000 accounts that become due at once and activates them, and of 1,000,000. */
final class ActivationBench {
    private static final int ACCOUNTS = 1_000;
    private static final int STEPS = 10;

    private final Bench bench;

    ActivationBench(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        accounts();
        int orders = bench.orders();
        bench.say("activation: warming up");
        timed(orders / 5, "warm");
        long small = timed(orders, "small");
        long perSecond = orders * 1000L / Math.max(1, small);
        bench.table()
                .add(
                        "orders held and activated",
                        perSecond + "/s (" + orders + " in " + small + " ms)",
                        "WHMCS module's cron: 470/s",
                        Bench.ratio(perSecond, 470),
                        ">= 10,000/s",
                        perSecond >= 10_000);
        long large = timed(orders * STEPS, "large");
        bench.table()
                .add(
                        orders * STEPS + " orders held and activated",
                        large + " ms",
                        orders + ": " + small + " ms",
                        Bench.ratio(large, small),
                        "<= 12",
                        large <= small * 12);
    }

    private void accounts() throws SQLException {
        bench.execute("INSERT INTO customer (login, password_hash, tier_id, roles, email, created_at, updated_at)"
                + " SELECT 'bench-' || i, '-', (SELECT tier_id FROM customer WHERE login = 'alice'), 'CUSTOMER',"
                + " 'bench-' || i || '@example.test', now(), now() FROM generate_series(1, " + ACCOUNTS + ") i");
        bench.execute("INSERT INTO ledger_account (code, kind, customer_id, currency, credit_limit_minor, created_at)"
                + " SELECT 'bench-' || id, 'CUSTOMER', id, 'USD', 1000000000000, now() FROM customer"
                + " WHERE login LIKE 'bench-%'");
    }

    /** Milliseconds from the moment the orders are due until the last is ACTIVE. */
    private long timed(int orders, String tag) throws Exception {
        Instant opens =
                bench.sandbox().clock().instant().plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MICROS);
        insert(orders, tag, opens);
        CompletableFuture<Void> advance = CompletableFuture.runAsync(() -> advance(opens));
        while (bench.sandbox().clock().instant().isBefore(opens)) {
            LockSupport.parkNanos(1_000_000);
        }
        long start = System.nanoTime();
        while (bench.number("SELECT count(*) FROM (SELECT FROM backorder WHERE status = 'REQUESTED'"
                        + " AND due_at < finalization_at AND due_at = '" + opens + "' LIMIT 1) waiting")
                > 0) {
            LockSupport.parkNanos(100_000_000);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        bench.say("activation: " + orders + " orders in " + millis + " ms");
        verify(orders, tag);
        // what the facts set off is not measured here, and a million of them would be on their way for minutes
        bench.execute("TRUNCATE outbox");
        advance.join();
        clean();
        return millis;
    }

    private void insert(int orders, String tag, Instant opens) throws SQLException {
        bench.execute(
                "WITH c AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM customer WHERE login LIKE 'bench-%')"
                        + " INSERT INTO backorder (customer_id, order_class, tld, name, name_unicode, status, price_minor,"
                        + " deposit_minor, currency, drop_at, finalization_at, opens_at, due_at, auth_info, owner_contact,"
                        + " admin_contact, tech_contact, billing_contact, created_by, created_at, updated_by, updated_at)"
                        + " SELECT c.id, 'BACKORDER', 'com', '" + tag + "-' || i || '.com', '" + tag
                        + "-' || i || '.com',"
                        + " 'REQUESTED', 4000, 4000, 'USD', t + interval '73 hours', t + interval '72 hours', t, t, 'x', 'USER',"
                        + " 'USER', 'USER', 'USER', 'bench', now(), 'bench', now() FROM generate_series(1, " + orders
                        + ") i"
                        + " JOIN c ON c.n = 1 + i % " + ACCOUNTS + " CROSS JOIN (SELECT timestamptz '" + opens
                        + "' AS t) t");
        bench.execute("ANALYZE backorder");
        bench.checkpoint();
    }

    /** Every order is ACTIVE with its hold, its history row, and its amount on the account: no faster than correct. */
    private void verify(int orders, String tag) throws SQLException {
        long whole = bench.number("SELECT count(*) FROM backorder b JOIN fund_hold f ON f.order_id = b.id"
                + " AND f.state = 'OPEN' AND f.amount_minor = b.deposit_minor JOIN order_history h ON h.order_id = b.id"
                + " AND h.to_status = 'ACTIVE' WHERE b.status = 'ACTIVE' AND b.name LIKE '" + tag + "-%'");
        long held = bench.number("SELECT sum(held_minor) FROM ledger_account WHERE code LIKE 'bench-%'");
        if (whole != orders || held != 4000L * orders) {
            throw new IllegalStateException(whole + " of " + orders + " orders are held and ACTIVE, held " + held);
        }
    }

    private void clean() throws SQLException {
        bench.execute("UPDATE ledger_account SET held_minor = 0 WHERE code LIKE 'bench-%'");
        bench.execute(
                "DELETE FROM fund_hold WHERE account_id IN (SELECT id FROM ledger_account WHERE code LIKE 'bench-%')");
        bench.execute(
                "DELETE FROM order_history h USING backorder b WHERE b.id = h.order_id AND b.created_by = 'bench'");
        bench.execute("DELETE FROM backorder WHERE created_by = 'bench'");
        bench.execute("VACUUM ANALYZE backorder, order_history, fund_hold");
    }

    private void advance(Instant to) {
        try {
            bench.sandbox().advanceTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
