package org.backorder.custody;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.backorder.audit.Actor;
import org.backorder.contact.AddContact;
import org.backorder.contact.ContactData;
import org.backorder.customer.Caller;
import org.backorder.dropcatch.NameCaught;
import org.backorder.epp.RegistryConnections;
import org.backorder.order.OrderSucceeded;
import org.backorder.outbox.OutboxQuery;
import org.backorder.outbox.Subscriber;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;

/** A caught name, house.com, and the order that is to get it: a database, a clock, two customers. */
final class CustodyWorld implements AutoCloseable {
    static final Instant CAUGHT = Instant.parse("2026-03-10T18:00:00Z");
    static final Instant EXPIRES = Instant.parse("2027-03-10T18:00:00Z");
    static final String WANTED = "secret-of-annas-order";
    private static final String REGISTRY = "test";

    final LiveDatabase database = LiveDatabase.fresh();
    final MovableTime time = MovableTime.at(CAUGHT.toString());
    final Wiring wiring = Wiring.on(database, time)
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)))
            .with(ManagedThreadFactory.class, threads())
            .member(new Listener());
    final Caller anna = new Caller(People.of(wiring).customer("anna"), "192.0.2.1");
    final Caller bert = new Caller(People.of(wiring).customer("bert"), "192.0.2.1");
    final Caller auditor = People.of(wiring).caller("eve", "AUDITOR");
    private final Actor.Scope acting = Actor.acting(Actor.job("outbox-delivery"));
    private final long plan;
    private final long order;

    /** Wants the fact, so that it is written. */
    private static final class Listener implements Subscriber<NameHandedOver> {
        @Override
        public String name() {
            return "listener";
        }

        @Override
        public Class<NameHandedOver> event() {
            return NameHandedOver.class;
        }

        @Override
        public void receive(UUID eventId, NameHandedOver event, Instant occurredAt, Instant now) {}
    }

    CustodyWorld() {
        wiring.bean(AddContact.class)
                .setOwn(
                        anna.id(),
                        new ContactData(
                                "Anna",
                                "Berg",
                                "",
                                "Weg 1",
                                "Bonn",
                                "",
                                "53111",
                                "DE",
                                "+49.2281234567",
                                "",
                                "a@example.test"),
                        CAUGHT);
        sql(
                "INSERT INTO registry (id, title, host, port, idle_limit_seconds) VALUES ('test', 'Test', '127.0.0.1', 700, 600)");
        plan = plan();
        order = annasOrder();
    }

    private long plan() {
        return Sql.insert(
                database.dataSource(),
                "INSERT INTO catch_plan (name, tld, registry_id, drop_at, earliest_at, latest_at, window_end_at, policy,"
                        + " period_years, auth_info, state, requested_at, decided_at) VALUES ('house.com', 'com', 'test', ?, ?, ?,"
                        + " ?, '{}', 1, 'secret-of-ours', 'CAUGHT', ?, ?) RETURNING id",
                CAUGHT,
                CAUGHT,
                CAUGHT,
                CAUGHT,
                CAUGHT,
                CAUGHT);
    }

    private long annasOrder() {
        return Sql.insert(
                database.dataSource(),
                "INSERT INTO backorder (customer_id, order_class, tld, name, name_unicode, status, price_minor,"
                        + " deposit_minor, currency, auth_info, owner_contact, admin_contact, tech_contact, billing_contact,"
                        + " created_by, created_at, updated_by, updated_at) VALUES (?, 'BACKORDER', 'com', 'house.com',"
                        + " 'house.com', 'SUCCESSFUL', 2000, 2000, 'USD', ?, 'USER', 'USER', 'USER', 'USER', 'anna', ?, 'anna',"
                        + " ?) RETURNING id",
                anna.id().value(),
                WANTED,
                CAUGHT,
                CAUGHT);
    }

    /** The registry listens there. */
    void connect(int port, Path trustStore) {
        sql("UPDATE registry SET port = ?, trust_store = ?", port, trustStore.toString());
        sql("INSERT INTO accreditation (registry_id, registrar_id, password_variable, sessions_max, trustee_contact)"
                + " VALUES ('test', 'operator', 'NO_SUCH_VARIABLE', 2, 'TRUSTEE')");
    }

    NameCaught caught() {
        return new NameCaught(plan, "house.com", "com", CAUGHT, REGISTRY, "D-1", CAUGHT, EXPIRES);
    }

    OrderSucceeded succeeded() {
        return succeeded(order, anna);
    }

    OrderSucceeded succeeded(long orderId, Caller customer) {
        return new OrderSucceeded(orderId, customer.id().value(), "house.com", plan, "USER", "USER", "USER", "USER");
    }

    long order() {
        return order;
    }

    /** As the outbox would deliver it. */
    void receive(NameCaught fact) {
        TakeIntoCustody subscriber = wiring.bean(TakeIntoCustody.class);
        database.transactions().run(() -> subscriber.receive(UUID.randomUUID(), fact, CAUGHT, time.instant()));
    }

    /** As the outbox would deliver it. */
    void receive(OrderSucceeded fact) {
        StartHandOver subscriber = wiring.bean(StartHandOver.class);
        database.transactions().run(() -> subscriber.receive(UUID.randomUUID(), fact, CAUGHT, time.instant()));
    }

    /** State, tries so far, and the next one, of the only name. */
    String row() {
        return Sql.query(
                        database.dataSource(),
                        "SELECT state, attempts, next_try_at FROM caught_name",
                        row -> row.text("state") + " " + row.integer("attempts") + " "
                                + row.instantOrNull("next_try_at"))
                .get(0);
    }

    String problem() {
        return Sql.query(
                        database.dataSource(),
                        "SELECT coalesce(last_problem, '') AS problem FROM caught_name",
                        row -> row.text("problem"))
                .get(0);
    }

    /** The log as it stands in the table, oldest first. */
    List<String> log() {
        return new ArrayList<>(Sql.query(
                database.dataSource(),
                "SELECT actor, entry FROM custody_log ORDER BY id",
                row -> row.text("actor") + ": " + row.text("entry")));
    }

    /** Facts announced that somebody waits for. */
    long announced() {
        return wiring.bean(OutboxQuery.class).waiting();
    }

    private void sql(String statement, Object... parameters) {
        Sql.update(database.dataSource(), statement, parameters);
    }

    private static ManagedThreadFactory threads() {
        return (ManagedThreadFactory) Proxy.newProxyInstance(
                CustodyWorld.class.getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (proxy, method, arguments) -> {
                    Thread thread = new Thread((Runnable) arguments[0], "custody-test");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public void close() {
        wiring.bean(RegistryConnections.class).open().forEach(pool -> pool.close());
        acting.close();
    }
}
