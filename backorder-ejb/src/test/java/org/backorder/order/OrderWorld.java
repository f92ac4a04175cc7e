package org.backorder.order;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.dropcatch.NameCaught;
import org.backorder.dropcatch.NameMissed;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.OpenAccount;
import org.backorder.ledger.Payment;
import org.backorder.ledger.RecordPayment;
import org.backorder.money.Money;
import org.backorder.outbox.DeliverOutbox;
import org.backorder.outbox.Subscriber;
import org.backorder.pricing.OrderClass;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.Entities;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.jspecify.annotations.Nullable;

/** Orders in a world of their own: a database, a clock, a price list, one registry, one drop list. Prices are 20.00 and 8.00 USD. */
public final class OrderWorld implements AutoCloseable {
    public static final Instant DROP =
            Instant.parse("2026-03-10T18:00:00Z"); // 14:00 in New York, summer time since two days
    public static final Instant FINAL = Instant.parse("2026-03-10T17:00:00Z"); // an hour before the release (R13)
    public static final Instant OPENS = Instant.parse("2026-03-07T17:00:00Z"); // three days before that (R21)
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    public static final long REGULAR = 2000;
    static final long LITE = 800;
    static final Duration SECOND = Duration.ofSeconds(1);
    public static final Duration MICRO = Duration.ofNanos(1000);

    final LiveDatabase database;
    public final MovableTime time = MovableTime.at(START.toString());
    public final Wiring wiring;
    final Caller operator;
    public final List<FundsMissing> notices = new ArrayList<>();
    private final Actor.Scope actor = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "tester", "192.0.2.1", null));
    private final List<Subscriber<?>> subscribers;
    private int payments;

    public OrderWorld() {
        this(LiveDatabase.fresh());
    }

    OrderWorld(LiveDatabase database) {
        this(database, List.of());
    }

    /** With one more who is told of facts. */
    public OrderWorld(Subscriber<?> subscriber) {
        this(LiveDatabase.fresh(), List.of(subscriber));
    }

    private OrderWorld(LiveDatabase database, List<Subscriber<?>> subscribers) {
        this.database = database;
        this.subscribers = subscribers;
        wiring = node();
        operator = People.of(wiring).operator();
        sql(
                "INSERT INTO registry (id, title, host, port, idle_limit_seconds) VALUES ('test', 'Test', '127.0.0.1', 700, 60)");
        sql("INSERT INTO accreditation (registry_id, registrar_id, password_variable, sessions_max, trustee_contact)"
                + " VALUES ('test', 'REG1', 'NONE', 2, 'TRUSTEE')");
        sql("UPDATE tld SET registry_id = 'test' WHERE label IN ('com', 'ca', 'net', 'uk')");
        for (String tld : List.of("com", "ca", "net", "org", "uk")) {
            price(tld, OrderClass.BACKORDER, REGULAR);
        }
        price("com", OrderClass.LITEBACKORDER, LITE);
        sql(
                "INSERT INTO drop_source (id, title, importer, complete, trust) VALUES ('list', 'List', 'own-csv', true, 1)");
    }

    /** The beans of one more server on this database. */
    public Wiring node() {
        Wiring node = Wiring.on(database, time)
                .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)))
                .with(EntityManager.class, Entities.on(database, Backorder.class, HistoryEntry.class));
        List<Object> members = new ArrayList<>(subscribers);
        Collections.addAll(
                members,
                new AllocateCaughtName(),
                new SettleClosedAuction(),
                new FailMissedName(),
                new FundWaitingOrders(),
                new Notices(notices));
        node.member(members.toArray());
        OrderBeans.ALL.forEach(node::bean); // made here: beans are built by one thread
        return node;
    }

    public <T> T bean(Class<T> type) {
        return wiring.bean(type);
    }

    DataSource source() {
        return database.dataSource();
    }

    public void sql(String statement, Object... parameters) {
        Sql.update(source(), statement, parameters);
    }

    private void price(String tld, OrderClass orderClass, long minor) {
        sql(
                "INSERT INTO price (tier_id, tld, order_class, application_minor, currency, valid_from)"
                        + " SELECT id, ?, ?, ?, 'USD', ? FROM tier WHERE name = 'standard'",
                tld,
                orderClass.name(),
                minor,
                START.minus(Duration.ofDays(1)));
    }

    /** A customer with so many cents on its account. */
    public Caller customer(String login, long cents) {
        CustomerView customer = People.of(wiring).orderer(login);
        bean(OpenAccount.class).open(customer.id(), "USD", Money.of(0, "USD"), START);
        Caller caller = new Caller(customer, "192.0.2.1");
        if (cents > 0) {
            pay(caller, cents);
        }
        return caller;
    }

    /** Money arrives. */
    public void pay(Caller caller, long cents) {
        bean(RecordPayment.class)
                .record(
                        operator,
                        new Payment("pay-" + ++payments, caller.id(), Money.of(cents, "USD"), "WIRE", "wire"),
                        time.instant());
    }

    long available(Caller caller) {
        return bean(BalanceQuery.class).balance(caller.id()).available().minorUnits();
    }

    long held(Caller caller) {
        return bean(BalanceQuery.class).balance(caller.id()).held().minorUnits();
    }

    long posted(Caller caller) {
        return bean(BalanceQuery.class).balance(caller.id()).posted().minorUnits();
    }

    /** Puts a name on the list, to drop at {@link #DROP}. */
    public void list(String name) {
        list(name, DROP);
    }

    public void list(String name, Instant dropAt) {
        String tld = name.substring(name.lastIndexOf('.') + 1);
        String label = name.substring(0, name.lastIndexOf('.'));
        sql(
                "INSERT INTO dropping_name (name, name_unicode, label, label_unicode, tld, zone, drop_at, finalization_at,"
                        + " listed_until, deletion_day, label_length, has_digits, has_hyphens, is_idn, score, source_id, trust,"
                        + " first_seen_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, DATE '2026-03-10', 5, false, false,"
                        + " false, 5, 'list', 1, ?, ?)",
                name,
                name,
                label,
                label,
                tld,
                tld,
                dropAt,
                dropAt.minus(Duration.ofHours(1)),
                dropAt.plus(Duration.ofHours(10)),
                START,
                START);
    }

    public OrderView place(Caller caller, String name) {
        return place(caller, PlaceOrderRequest.of(name, OrderClass.BACKORDER));
    }

    OrderView place(Caller caller, PlaceOrderRequest request) {
        return bean(PlaceOrder.class).place(caller, request, time.instant());
    }

    OrderView show(OrderView order) {
        return bean(OrderQuery.class).show(operator, order.id());
    }

    OrderStatus status(OrderView order) {
        return show(order).status();
    }

    public void activate() {
        bean(ActivationRun.class).tick();
    }

    void finalizeDue() {
        bean(FinalizationRun.class).tick();
    }

    /** Tells accounts that fall short. */
    public void tellOfMissingFunds() {
        bean(LowBalanceRun.class).tick();
    }

    /** Delivers every fact that waits, in order. */
    public void deliver() {
        List<Long> due = due();
        while (!due.isEmpty()) {
            due.forEach(id -> bean(DeliverOutbox.class).deliver(List.of(id), time.instant()));
            due = due();
        }
    }

    private List<Long> due() {
        return Sql.query(
                source(),
                "SELECT id FROM outbox WHERE state = 'DUE' AND next_try_at <= ? ORDER BY id",
                row -> row.number("id"),
                time.instant());
    }

    /** An outcome of a race reaches the orders, as the outbox would deliver it. */
    void receive(NameCaught caught) {
        database.transactions()
                .run(() -> bean(AllocateCaughtName.class)
                        .receive(UUID.randomUUID(), caught, time.instant(), time.instant()));
    }

    void receive(NameMissed missed) {
        database.transactions()
                .run(() ->
                        bean(FailMissedName.class).receive(UUID.randomUUID(), missed, time.instant(), time.instant()));
    }

    NameCaught caught(String name) {
        String tld = name.substring(name.lastIndexOf('.') + 1);
        return new NameCaught(plan(name), name, tld, DROP, "test", "ROID-1", DROP, DROP.plus(Duration.ofDays(365)));
    }

    /** Number of the plan by which a name is caught. */
    static long plan(String name) {
        return Math.abs((long) name.hashCode());
    }

    NameMissed missed(String name, String reason, @Nullable Integer code) {
        String tld = name.substring(name.lastIndexOf('.') + 1);
        return new NameMissed(7, name, tld, DROP, reason, code, "other");
    }

    /** An order that no transaction can move: its history takes no row, as if the disk under it were bad. */
    void poison(OrderView order) {
        sql("CREATE FUNCTION backorder.poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " RAISE EXCEPTION 'bad row'; END $$");
        sql("CREATE TRIGGER poison BEFORE INSERT ON order_history FOR EACH ROW WHEN (NEW.order_id = " + order.id()
                + ") EXECUTE FUNCTION backorder.poison()");
    }

    /** Takes the poison away. */
    void cure() {
        sql("DROP TRIGGER poison ON order_history");
        sql("DROP FUNCTION backorder.poison()");
    }

    /** Facts of a type written so far and not yet delivered, as JSON. */
    public List<String> facts(String type) {
        return Sql.query(
                source(),
                "SELECT payload::text AS payload FROM outbox WHERE event_type = ? ORDER BY id",
                row -> row.text("payload"),
                type);
    }

    /** Plans that are not cancelled, by name, as {@code name state drop}. */
    List<String> plans() {
        return Sql.query(
                source(),
                "SELECT name, state, drop_at FROM catch_plan ORDER BY name, id",
                row -> row.text("name") + " " + row.text("state") + " " + row.instant("drop_at"));
    }

    /** What must hold at every moment: a hold is open exactly while the order is ACTIVE or PROCESSING, and no account is overdrawn. */
    void assertSound() {
        OrderInvariants.assertHold(source());
    }

    @Override
    public void close() {
        actor.close();
    }
}
