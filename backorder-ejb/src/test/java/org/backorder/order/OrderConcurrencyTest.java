package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.Refusal;
import org.backorder.sql.Sql;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Many at once on one database: requests of one account, two servers, and any order of steps. */
class OrderConcurrencyTest {
    private static final int THREADS = 100;

    private final OrderWorld world = new OrderWorld();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        world.assertSound();
        world.close();
    }

    @Test
    @Tag("R19")
    @Tag("R22")
    void fundsExactlyWhatTheAccountCovers_whenManyOrdersArriveAtOnce() {
        Caller anna = world.customer("anna", 30 * OrderWorld.REGULAR + 5);
        IntStream.range(0, THREADS).forEach(i -> world.list("n" + i + ".com"));
        world.time.moveTo(OrderWorld.OPENS);
        List<OrderView> orders = atOnce(i -> world.place(anna, "n" + i + ".com"));
        assertThat(orders).hasSize(THREADS);
        assertThat(orders.stream().filter(order -> world.status(order) == OrderStatus.ACTIVE))
                .hasSize(30);
        assertThat(world.available(anna)).isEqualTo(5);
    }

    @Test
    @Tag("R8")
    void acceptsOneOfManyEqualRequestsOfOneMoment() {
        Caller anna = world.customer("anna", 0);
        List<Boolean> accepted = atOnce(i -> {
            try {
                world.place(anna, "house.com");
                return true;
            } catch (DuplicateOrder e) {
                return false;
            }
        });
        assertThat(accepted.stream().filter(yes -> yes)).hasSize(1);
    }

    @Test
    @Tag("R21")
    void movesEveryOrderOnce_whenTwoServersRunTheSameJobs() {
        List<Caller> customers = new ArrayList<>();
        for (int c = 0; c < 120; c++) {
            customers.add(world.customer("c" + c, 3 * OrderWorld.REGULAR));
        }
        IntStream.range(0, 5).forEach(i -> world.list("n" + i + ".com"));
        for (Caller customer : customers) {
            IntStream.range(0, 5).forEach(i -> world.place(customer, "n" + i + ".com"));
        }
        List<Wiring> servers = List.of(world.wiring, world.node());
        world.time.moveTo(OrderWorld.OPENS);
        onAll(servers, server -> server.bean(ActivationRun.class).tick());
        world.activate(); // what one server had locked while the other looked
        assertThat(count(OrderStatus.ACTIVE)).isEqualTo(120 * 3);
        world.assertSound();
        world.time.moveTo(OrderWorld.FINAL);
        onAll(servers, server -> server.bean(FinalizationRun.class).tick());
        world.finalizeDue();
        assertThat(count(OrderStatus.PROCESSING)).isEqualTo(120 * 3);
        assertThat(count(OrderStatus.FAILED)).isEqualTo(120 * 2);
        assertThat(Sql.query(
                        world.source(),
                        "SELECT order_id FROM order_history GROUP BY order_id, to_status HAVING count(*) > 1",
                        row -> row.number("order_id")))
                .isEmpty();
    }

    /** Customers, money, lists and time in any order; after each step everything fits together. */
    @Test
    @Tag("R19")
    @Tag("R24")
    void staysSound_throughRandomLives(TestReporter report) {
        long seed = new Random().nextLong();
        report.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        List<Caller> customers = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            customers.add(world.customer("c" + c, random.nextInt(3) * OrderWorld.REGULAR));
        }
        IntStream.range(0, 4).forEach(i -> world.list("n" + i + ".com", OrderWorld.DROP.plus(Duration.ofHours(i))));
        List<OrderView> orders = new ArrayList<>();
        for (int step = 0; step < 300; step++) {
            try {
                step(random, customers, orders);
            } catch (Refusal refused) {
                assertThat(refused.code()).as("seed %d step %d", seed, step).isBetween(500, 599);
            }
            world.assertSound();
        }
        world.time.moveTo(OrderWorld.DROP.plus(Duration.ofDays(2)));
        world.activate();
        world.finalizeDue();
        IntStream.range(0, 4).forEach(i -> world.receive(world.caught("n" + i + ".com")));
        assertThat(Sql.query(
                        world.source(),
                        "SELECT id FROM backorder WHERE drop_at IS NOT NULL AND status IN ('REQUESTED', 'ACTIVE', 'PROCESSING')",
                        row -> row.number("id")))
                .as("seed %d: every order with a drop has reached an end", seed)
                .isEmpty();
    }

    private void step(Random random, List<Caller> customers, List<OrderView> orders) {
        Caller customer = customers.get(random.nextInt(customers.size()));
        String name = "n" + random.nextInt(4) + ".com";
        switch (random.nextInt(9)) {
            case 0, 1 -> orders.add(world.place(customer, name));
            case 2 -> orders.add(world.place(customer, PlaceOrderRequest.of(name, OrderClass.LITEBACKORDER)));
            case 3 -> world.pay(customer, 1 + random.nextInt(3000));
            case 4 -> cancelOne(random, customer, orders);
            case 5 -> world.activate();
            case 6 -> world.finalizeDue();
            case 7 -> world.deliver();
            default -> world.time.plus(Duration.ofMinutes(random.nextInt(120)));
        }
    }

    private void cancelOne(Random random, Caller customer, List<OrderView> orders) {
        if (!orders.isEmpty()) {
            OrderView order = orders.get(random.nextInt(orders.size()));
            world.bean(CancelOrder.class).cancel(customer, order.id(), world.time.instant());
        }
    }

    private long count(OrderStatus status) {
        return world.bean(OrderQuery.class).countByStatus(world.operator, null).getOrDefault(status, 0L);
    }

    private <T> List<T> atOnce(java.util.function.IntFunction<T> work) {
        List<CompletableFuture<T>> all = IntStream.range(0, THREADS)
                .mapToObj(i -> CompletableFuture.supplyAsync(acting(() -> work.apply(i)), threads))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private void onAll(List<Wiring> servers, java.util.function.Consumer<Wiring> work) {
        CompletableFuture.allOf(servers.stream()
                        .map(server -> CompletableFuture.runAsync(() -> work.accept(server), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static <T> Supplier<T> acting(Supplier<T> work) {
        return () -> {
            try (Actor.Scope ignored = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "tester", "192.0.2.1", null))) {
                return work.get();
            }
        };
    }
}
