package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.dropcatch.NameTaken;
import org.backorder.pricing.OrderClass;
import org.backorder.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Post-drop Lite orders that meet each other or the end of a race on the plan's row. */
@Tag("R34")
class PostDropLiteRaceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CUSTOMERS = 20;
    private static final PlaceOrderRequest LITE = PlaceOrderRequest.of("house.com", OrderClass.LITEBACKORDER);

    private final OrderWorld world = new OrderWorld();
    private final ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS);

    @BeforeEach
    void drop() {
        world.list("house.com");
        world.time.moveTo(OrderWorld.DROP.plusSeconds(60));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        world.assertSound();
        world.close();
    }

    @Test
    void shareOnePlan_whoeverMakesIt() {
        List<Caller> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> world.customer("c" + i, OrderWorld.LITE))
                .toList();
        List<CompletableFuture<OrderView>> placed =
                customers.stream().map(this::placeBeside).toList();
        assertThat(placed.stream().map(CompletableFuture::join).map(OrderView::status))
                .containsOnly(OrderStatus.PROCESSING);
        assertThat(Sql.query(world.source(), "SELECT order_value FROM catch_plan", row -> row.number("order_value")))
                .containsExactly(CUSTOMERS * OrderWorld.LITE);
    }

    @Test
    void waitForADecisionUnderWay_andAreRefusedWhenTheNameIsTaken() {
        world.place(world.customer("first", OrderWorld.LITE), LITE);
        Caller late = world.customer("late", OrderWorld.LITE);

        CompletableFuture<OrderView> beside = decideBefore(late, "CAUGHT");

        assertThat(beside.handle((order, failure) -> failure).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NameTaken.class);
        assertThat(world.available(late)).isEqualTo(OrderWorld.LITE);
        assertThat(world.plans()).containsExactly("house.com CAUGHT " + OrderWorld.DROP);
    }

    @Test
    void waitForADecisionUnderWay_andOpenAGivenUpPlanAgain() {
        world.place(world.customer("first", OrderWorld.LITE), LITE);
        Caller late = world.customer("late", OrderWorld.LITE);

        CompletableFuture<OrderView> beside = decideBefore(late, "NOT_DROPPED");

        assertThat(beside.join().status()).isEqualTo(OrderStatus.PROCESSING);
        assertThat(world.plans()).containsExactly("house.com WAITING " + OrderWorld.DROP);
    }

    /** The plan is decided, the order arrives and waits for it, the decision is committed. */
    private CompletableFuture<OrderView> decideBefore(Caller late, String state) {
        CompletableFuture<OrderView> beside = world.database.transactions().required(() -> {
            world.sql("UPDATE catch_plan SET state = ?, decided_at = drop_at, next_try_at = NULL", state);
            CompletableFuture<OrderView> started = placeBeside(late);
            world.database.transactions().<Boolean>notSupported(this::somebodyWaits);
            assertThat(started).isNotDone();
            return started;
        });
        return beside.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private boolean somebodyWaits() {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            long waiting = Sql.query(
                            world.source(),
                            "SELECT count(*) AS total FROM pg_locks l JOIN pg_database d ON d.oid = l.database OR l.database IS NULL"
                                    + " WHERE NOT l.granted AND d.datname = current_database()",
                            row -> row.number("total"))
                    .get(0);
            if (waiting > 0) {
                return true;
            }
        }
        throw new AssertionError("nobody waits");
    }

    private CompletableFuture<OrderView> placeBeside(Caller caller) {
        Supplier<OrderView> place = () -> {
            try (Actor.Scope ignored = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "tester", "192.0.2.1", null))) {
                return world.place(caller, LITE);
            }
        };
        return CompletableFuture.supplyAsync(place, threads);
    }
}
