package org.backorder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two connections: the second waits for the first and sees what it did. */
@Tag("R19")
class LedgerLocksTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveDatabase database = LiveDatabase.fresh();
    private final Wiring wiring = Wiring.on(database, MovableTime.at("2026-03-10T12:00:00Z"))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final PlaceFundHold place = wiring.bean(PlaceFundHold.class);
    private final ReleaseFundHold release = wiring.bean(ReleaseFundHold.class);
    private final CaptureFundHold capture = wiring.bean(CaptureFundHold.class);
    private final List<CustomerId> customers = new ArrayList<>();

    LedgerLocksTest() {
        for (int i = 0; i < 2; i++) {
            CustomerId id = People.of(wiring).customer("customer" + i).id();
            customers.add(id);
            // a credit of 1.00 is money enough, and needs no bank
            Sql.update(database.dataSource(), """
                    INSERT INTO ledger_account (code, kind, customer_id, currency, credit_limit_minor, created_at)
                    VALUES (?, 'CUSTOMER', ?, 'USD', 100, ?)
                    """, "CUSTOMER:" + id, id.value(), NOW);
        }
    }

    private HoldRequest request(int customer, long order, long cents) {
        return new HoldRequest(
                customers.get(customer), new HoldFor(order, "COM_BACKORDER", "a.com"), Money.of(cents, "USD"));
    }

    /** Starts the second while the first is open, and lets the first commit once the second waits for it. */
    private <T> T second(Runnable first, Supplier<T> second) {
        CompletableFuture<T> beside = database.transactions().required(() -> {
            first.run();
            CompletableFuture<T> started = CompletableFuture.supplyAsync(second);
            database.transactions().<Boolean>notSupported(this::somebodyWaits);
            assertThat(started).isNotDone();
            return started;
        });
        return beside.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private boolean somebodyWaits() {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            long waiting = Sql.query(
                            database.dataSource(),
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

    @Test
    void theSecondHold_seesWhatTheFirstTook() {
        Set<Long> held = second(
                () -> place.place(customers.get(0), new HoldFor(1, "COM_BACKORDER", "a.com"), Money.of(60, "USD"), NOW),
                () -> place.placeAll(List.of(request(0, 2, 60), request(0, 3, 40)), NOW));
        assertThat(held).containsExactly(3L);
    }

    @Test
    void theSecondRelease_findsNothingOpen() {
        place.placeAll(List.of(request(0, 1, 60)), NOW);
        assertThat(second(() -> release.release(1, "FIRST", NOW), () -> release.release(1, "SECOND", NOW)))
                .isFalse();
    }

    @Test
    void aCaptureBehindARelease_saysHowItWasResolved() {
        place.placeAll(List.of(request(0, 1, 60)), NOW);
        String answer = second(() -> release.release(1, "FIRST", NOW), () -> {
            try {
                return capture.capture(1, Money.of(60, "USD"), NOW).toString();
            } catch (HoldAlreadyResolved refusal) {
                return refusal.getMessage();
            }
        });
        assertThat(answer).isEqualTo("Fund hold of order 1 was resolved before: RELEASED");
    }

    /** Opposite orders of the same accounts would deadlock, were they not locked by ascending id. */
    @Test
    void batchesInOppositeOrder_waitForEachOther() {
        Set<Long> held = second(
                () -> place.placeAll(List.of(request(0, 1, 60), request(1, 2, 60)), NOW),
                () -> place.placeAll(List.of(request(1, 3, 40), request(0, 4, 40)), NOW));
        assertThat(held).containsExactlyInAnyOrder(3L, 4L);
    }
}
