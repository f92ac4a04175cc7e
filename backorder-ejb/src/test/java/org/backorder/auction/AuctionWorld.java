package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.money.Money;
import org.backorder.outbox.DeliverOutbox;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;

/** Auctions in a world of their own: a database, a clock, and as many servers as a test asks for. Opening bid 10.00, increment 5.00, USD. */
final class AuctionWorld implements AutoCloseable {
    static final Instant CAUGHT = Instant.parse("2026-03-10T18:00:10Z");
    static final Instant START = Instant.parse("2026-03-10T20:00:00Z");
    static final Instant END = Instant.parse("2026-03-13T20:00:00Z");
    static final Duration MILLI = Duration.ofMillis(1);
    static final Duration MICRO = Duration.ofNanos(1000);
    private static final PageRequest ALL = PageRequest.of(0, 10_000);

    final MovableTime time = MovableTime.at(CAUGHT.toString());
    final List<Record> told = new CopyOnWriteArrayList<>();
    final Wiring wiring;
    private final LiveDatabase database = LiveDatabase.fresh();
    private final Actor.Scope actor = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "tester", "192.0.2.1", null));

    AuctionWorld() {
        wiring = node();
    }

    /** The beans of one more server, on the world's clock. */
    Wiring node() {
        return node(time);
    }

    /** The beans of one more server, on that clock. */
    Wiring node(InstantSource clock) {
        Wiring node = Wiring.on(database, clock).with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
        node.member(
                new Told<>(AuctionScheduled.class, told),
                new Told<>(AuctionOpened.class, told),
                new Told<>(AuctionBidPlaced.class, told),
                new Told<>(AuctionClosed.class, told));
        Stream.of( // made here: beans are built by one thread
                        ScheduleAuction.class,
                        PlaceBid.class,
                        OpenAuction.class,
                        CloseAuction.class,
                        AuctionQuery.class,
                        AuctionOpeningRun.class,
                        AuctionClosingRun.class,
                        DeliverOutbox.class)
                .forEach(node::bean);
        return node;
    }

    <T> T bean(Class<T> type) {
        return wiring.bean(type);
    }

    DataSource source() {
        return database.dataSource();
    }

    void sql(String statement, Object... parameters) {
        Sql.update(source(), statement, parameters);
    }

    LiveDatabase database() {
        return database;
    }

    Caller customer(String login) {
        CustomerView customer = People.of(wiring).customer(login);
        return new Caller(customer, "192.0.2.1");
    }

    /** An order of the customer that waits for its auction. */
    long order(Caller caller, String name) {
        return Sql.insert(source(), """
                INSERT INTO backorder (customer_id, order_class, tld, name, name_unicode, repeated, status, price_minor,
                    deposit_minor, currency, auth_info, owner_contact, admin_contact, tech_contact, billing_contact,
                    created_by, created_at, updated_by, updated_at)
                VALUES (?, 'BACKORDER', 'com', ?, ?, true, 'AUCTION_PENDING', 2000, 2000, 'USD', 'secret', 'USER', 'USER',
                    'USER', 'USER', 'tester', ?, 'tester', ?) RETURNING id
                """, caller.id().value(), name, name, CAUGHT, CAUGHT);
    }

    /** Schedules the auction of a name among the customers, one order each; answers the orders. */
    List<Long> auction(String name, Caller... customers) {
        List<Long> orders = new ArrayList<>();
        List<AuctionEntry> entries = new ArrayList<>();
        for (Caller customer : customers) {
            long order = order(customer, name);
            orders.add(order);
            entries.add(new AuctionEntry(order, customer.id(), CAUGHT));
        }
        schedule(name, entries);
        return orders;
    }

    AuctionId schedule(String name, List<AuctionEntry> entries) {
        return database.transactions()
                .required(() ->
                        bean(ScheduleAuction.class).schedule(name.hashCode(), name, "com", entries, time.instant()));
    }

    /** A bid that is received now. */
    BidReceipt bid(Caller caller, long order, String amount) {
        return bean(PlaceBid.class).place(caller, order, usd(amount), time.instant());
    }

    AuctionView view(Caller caller, long order) {
        return bean(AuctionQuery.class).byOrder(caller, order);
    }

    /** What a bidder may know of itself. */
    OwnBidding own(Caller caller, long order) {
        return Objects.requireNonNull(view(caller, order).own());
    }

    List<LoggedEntry> log(Caller caller, long order) {
        return bean(AuctionQuery.class).log(caller, order, ALL).rows();
    }

    void open() {
        bean(AuctionOpeningRun.class).tick();
    }

    void close(Instant at) {
        time.moveTo(at);
        bean(AuctionClosingRun.class).tick();
    }

    /** Delivers every fact that waits. */
    void deliver() {
        Sql.query(source(), "SELECT id FROM outbox ORDER BY id", row -> row.number("id"))
                .forEach(id -> bean(DeliverOutbox.class).deliver(List.of(id), time.instant()));
    }

    /** Facts of a type written so far, delivered or not. */
    <E extends Record> List<E> facts(Class<E> type) {
        deliver();
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Entries are numbered without gaps and each is hashed after the one before, as a stranger would check it. */
    static void assertChained(List<LoggedEntry> log) {
        String before = LogEntry.BEFORE_THE_FIRST;
        int number = 0;
        for (LoggedEntry logged : log) {
            assertThat(logged.entry().number()).isEqualTo(++number);
            assertThat(logged.hash()).isEqualTo(logged.entry().hash(before));
            before = logged.hash();
        }
    }

    static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    @Override
    public void close() {
        actor.close();
    }
}
