package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.backorder.sandbox.run.Sandbox;
import org.backorder.sandbox.run.StartFailure;
import org.jspecify.annotations.Nullable;

/** The running whole on ports of its own: one shared by all tests of a run, and fresh ones for tests that break things. */
public final class World implements AutoCloseable {
    /** Short lists where time moves by days: every list of every hour is imported on the way. */
    private static final int NAMES_PER_DAY = Integer.getInteger("backorder.world.names", 4_600);

    private static @Nullable World shared;

    private final Sandbox sandbox;

    private World(String name, int nodes) {
        Path build = Path.of(System.getProperty("backorder.build.dir", "target"));
        sandbox = Sandbox.builder(
                        Path.of(System.getProperty("backorder.server.home", "target/server")),
                        Path.of(System.getProperty("backorder.migrations", "../db/src/main/resources/db")))
                .dataDir(build.resolve("world-" + name))
                .freePorts()
                .fresh(true)
                .nodes(nodes)
                .namesPerDay(NAMES_PER_DAY)
                // servers of tests live for minutes: what the second compiler makes of them would come too late and
                // cost a core
                .serverArgument("-XX:TieredStopAtLevel=1")
                .build();
        try {
            sandbox.start();
        } catch (StartFailure e) {
            throw new IllegalStateException(e);
        }
    }

    /** The shared world, started by whoever asks first and stopped with the test run. */
    public static synchronized World get() {
        World world = shared;
        if (world == null) {
            world = new World("shared-" + ProcessHandle.current().pid(), 1); // of this process: two run side by side
            Runtime.getRuntime().addShutdownHook(new Thread(world::close));
            shared = world;
        }
        return world;
    }

    /** A world of one's own; close it. */
    public static World fresh(String name) {
        return new World(name, 1);
    }

    /** A world of one's own with two servers on one database; close it. */
    public static World twoNodes(String name) {
        return new World(name, 2);
    }

    /** Commands as a demo customer. */
    Api api(String login) {
        return Api.as(apiUrl(), login, "sandbox");
    }

    /** Commands as a demo customer through one of two servers. */
    Api api(int node, String login) {
        return Api.as(apiUrl(node), login, "sandbox");
    }

    /** Lets a demo customer order a name of its own that is caught two days later; answers the order's number. */
    public String catchFor(String login, String name) {
        Instant drop = control().now().plus(Duration.ofDays(2));
        control().list(name, drop);
        String order = place(login, name);
        control().advanceTo(drop.plusSeconds(10));
        await(() -> api(login).call("StatusDomain", "DOMAIN=" + name).code() == 200, name + " is handed over");
        return order;
    }

    /** Number of the drop list's latest import. */
    public String latestImport() {
        return text("SELECT max(id)::text FROM drop_import");
    }

    /** Places a demo customer's order and answers its number. */
    public String place(String login, String name) {
        return api(login)
                .call("AddDomainApplication", "DOMAIN=" + name, "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
    }

    Control control() {
        return new Control(sandbox.control());
    }

    /** Address of the command gateway. */
    public URI apiUrl() {
        return sandbox.api();
    }

    /** Address of the panel's root, with a slash at the end. */
    public URI panelUrl() {
        return sandbox.panel();
    }

    /** Address of the command gateway of one of two servers. */
    public URI apiUrl(int node) {
        return panelUrl(node).resolve("api/call.cgi");
    }

    /** Address of the panel's root on one of two servers. */
    public URI panelUrl(int node) {
        return sandbox.panel(node);
    }

    /** Address of the control interface. */
    public URI sandboxUrl() {
        return sandbox.control();
    }

    /** Port of the registry. */
    public int eppPort() {
        return sandbox.ports().epp();
    }

    /** Kills the server as {@code kill -9} does. */
    public void killServer() {
        sandbox.killServer();
    }

    /** Kills one of two servers as {@code kill -9} does. */
    public void killServer(int node) {
        sandbox.killServer(node);
    }

    /** Starts the server again and waits until it answers. */
    public void startServer() {
        try {
            sandbox.startServer();
        } catch (StartFailure e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sandbox.stop();
    }

    /** What was taken for an order, one amount per posting. */
    List<BigDecimal> charges(String order) {
        return query(
                "SELECT amount_minor FROM posting WHERE order_id = ?::bigint",
                result -> BigDecimal.valueOf(result.getLong(1), 2),
                order);
    }

    /** Takes what is left of a customer's money, so that the next test finds it poor again. */
    void drain(String login) {
        Instant at = control().now();
        update("""
                WITH a AS (SELECT l.id, l.posted_minor - l.held_minor - 2000 AS rest FROM ledger_account l
                    JOIN customer c ON c.id = l.customer_id WHERE c.login = ?),
                b AS (SELECT id FROM ledger_account WHERE kind = 'BANK' AND currency = 'USD'),
                p AS (INSERT INTO posting (key, debit_account_id, credit_account_id, amount_minor, currency, kind, description, posted_at)
                    SELECT 'drain-' || ?, a.id, b.id, a.rest, 'USD', 'PAYOUT', 'paid out', ?::timestamptz FROM a, b WHERE a.rest > 0),
                c AS (UPDATE ledger_account l SET posted_minor = l.posted_minor + a.rest FROM a, b WHERE l.id = b.id AND a.rest > 0)
                UPDATE ledger_account l SET posted_minor = l.posted_minor - a.rest FROM a WHERE l.id = a.id AND a.rest > 0
                """, login, at.toString(), at.toString());
    }

    /** One more customer of the demo's kind, with alice's password and prices, and nothing on its account. */
    public void addCustomer(String login) {
        String at = control().now().toString();
        update(
                "INSERT INTO customer (login, password_hash, tier_id, roles, email, created_at, updated_at)"
                        + " SELECT ?, password_hash, tier_id, 'CUSTOMER', ?, ?::timestamptz, ?::timestamptz"
                        + " FROM customer WHERE login = 'alice'",
                login,
                login + "@example.test",
                at,
                at);
        update("""
                INSERT INTO contact (handle, customer_id, own, first_name, last_name, street, city, zip, country, phone, email,
                    content_hash, created_at, updated_at)
                SELECT 'P-NEW' || c.id, c.id, true, 'New', 'Customer', k.street, k.city, k.zip, k.country, k.phone, c.email,
                    sha256(convert_to(c.login, 'UTF8')), c.created_at, c.created_at FROM customer c, contact k
                JOIN customer a ON a.id = k.customer_id WHERE a.login = 'alice' AND k.own AND c.login = ?""", login);
        update(
                "INSERT INTO ledger_account (code, kind, customer_id, currency, created_at)"
                        + " SELECT 'CUSTOMER:' || id, 'CUSTOMER', id, 'USD', created_at FROM customer WHERE login = ?",
                login);
    }

    /** Every account agrees with its postings and holds, and both sides of every currency sum to zero (R19). */
    void ledgerIsSound() {
        assertThat(texts("SELECT code FROM ledger_account a WHERE held_minor <> (SELECT coalesce(sum(amount_minor), 0)"
                        + " FROM fund_hold h WHERE h.account_id = a.id AND h.state = 'OPEN')"))
                .as("accounts whose held amount is not the sum of their open holds")
                .isEmpty();
        assertThat(texts("SELECT currency || ' ' || sum(posted_minor) FROM ledger_account GROUP BY currency"
                        + " HAVING sum(posted_minor) <> 0"))
                .as("currencies whose accounts do not sum to zero")
                .isEmpty();
    }

    long number(String sql, Object... parameters) {
        return query(sql, result -> result.getLong(1), parameters).get(0);
    }

    String text(String sql, Object... parameters) {
        return query(sql, result -> result.getString(1), parameters).get(0);
    }

    List<String> texts(String sql, Object... parameters) {
        return query(sql, result -> result.getString(1), parameters);
    }

    /** The value once it is the wanted one, or the last one seen within five seconds. */
    String eventually(Supplier<String> value, String wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        String seen = value.get();
        while (!seen.equals(wanted) && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            seen = value.get();
        }
        return seen;
    }

    /** Waits, half a minute at most, until something has happened. */
    void await(BooleanSupplier happened, String what) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still waiting for " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** The API's form of an instant. */
    static String wire(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(instant.atOffset(ZoneOffset.UTC));
    }

    private interface Read<T> {
        T read(ResultSet result) throws SQLException;
    }

    private <T> List<T> query(String sql, Read<T> read, Object... parameters) {
        try (Connection connection = sandbox.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(read.read(result));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = sandbox.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
