package org.backorder.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.backorder.customer.CustomerId;
import org.backorder.customer.CustomerView;
import org.backorder.job.RunReport;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MalformedParameter;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerformOnceTest {
    private static final Duration MICRO = Duration.ofNanos(1000);

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring = Wiring.on(database, time);
    private final PerformOnce once = wiring.bean(PerformOnce.class);
    private final CustomerView alice = People.of(wiring).customer("alice");
    private final CustomerView bob = People.of(wiring).customer("bob");

    PerformOnceTest() {
        Sql.update(database.dataSource(), "CREATE TABLE backorder.effect (what text)");
        wiring.bean(IdempotencyPurgeRun.class);
    }

    private static RequestKey key(CustomerView who, String key, String... asked) {
        return RequestKey.of(who.id(), key, List.of(asked));
    }

    private String effect(String what) {
        Sql.update(database.dataSource(), "INSERT INTO backorder.effect VALUES (?)", what);
        return "answer to " + what;
    }

    private long effects() {
        return Sql.query(database.dataSource(), "SELECT count(*) AS n FROM backorder.effect", row -> row.number("n"))
                .get(0);
    }

    private PerformOnce.Outcome perform(RequestKey key, Supplier<String> effect) {
        return once.perform(key, effect, time.instant());
    }

    @Test
    void theSameRequestTwice_isOneEffect_withOneAnswer() {
        PerformOnce.Outcome first = perform(key(alice, "k1", "place", "a.com"), () -> effect("one"));
        PerformOnce.Outcome second = perform(key(alice, "k1", "place", "a.com"), () -> effect("two"));
        assertThat(first).isEqualTo(new PerformOnce.Outcome("answer to one", false));
        assertThat(second).isEqualTo(new PerformOnce.Outcome("answer to one", true));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aKeyIsItsCustomersOwn() {
        perform(key(alice, "k1", "place"), () -> effect("hers"));
        assertThat(perform(key(bob, "k1", "place"), () -> effect("his")).answer())
                .isEqualTo("answer to his");
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        perform(key(alice, "k1", "place", "a.com"), () -> effect("one"));
        assertThatThrownBy(() -> perform(key(alice, "k1", "place", "b.com"), () -> effect("two")))
                .isInstanceOf(KeyReused.class);
        // parts that read alike when joined are not alike
        assertThatThrownBy(() -> perform(key(alice, "k1", "placea.com"), () -> effect("three")))
                .isInstanceOf(KeyReused.class);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aRefusalTakesTheKeyBack_andIsKeptWhenAskedTo() {
        RequestKey key = key(alice, "k1", "place");
        Supplier<String> refused = () -> {
            effect("never");
            throw new InvalidValue("DOMAIN", "a name");
        };
        assertThatThrownBy(() -> perform(key, refused)).isInstanceOf(InvalidValue.class);
        assertThat(effects()).isZero();
        once.keepRefusal(key, "refused", time.instant());
        assertThat(perform(key, () -> effect("later"))).isEqualTo(new PerformOnce.Outcome("refused", true));
        assertThat(effects()).isZero();
    }

    @Test
    void aCrashLeavesNothing_andTheRepeatIsTheOneEffect() {
        RequestKey key = key(alice, "k1", "place");
        assertThatThrownBy(() -> perform(key, () -> {
                    effect("lost");
                    throw new IllegalStateException("the server stops here");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(perform(key, () -> effect("again")).repeated()).isFalse();
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void twoAtOnce_areOneEffect_andTheSecondGetsTheFirstOnesAnswer() throws Exception {
        RequestKey key = key(alice, "k1", "place");
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<PerformOnce.Outcome> first =
                CompletableFuture.supplyAsync(() -> perform(key, () -> slow("one", under, go)));
        assertThat(under.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<PerformOnce.Outcome> second =
                CompletableFuture.supplyAsync(() -> perform(key, () -> effect("two")));
        awaitWaiter();
        go.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(new PerformOnce.Outcome("answer to one", false));
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(new PerformOnce.Outcome("answer to one", true));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoAtOnce_isToldToComeAgain_whenTheFirstTakesItsTime() throws Exception {
        RequestKey key = key(alice, "k1", "place");
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<PerformOnce.Outcome> first =
                CompletableFuture.supplyAsync(() -> perform(key, () -> slow("one", under, go)));
        assertThat(under.await(20, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> perform(key, () -> effect("two"))).isInstanceOf(RequestUnderWay.class);
        go.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS).answer()).isEqualTo("answer to one");
        assertThat(effects()).isEqualTo(1);
    }

    private String slow(String what, CountDownLatch under, CountDownLatch go) {
        String answer = effect(what);
        under.countDown();
        try {
            assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer;
    }

    /** Until the second request waits for the first one's row. */
    private void awaitWaiter() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (waiters() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(waiters()).isEqualTo(1);
    }

    private long waiters() {
        return Sql.query(
                        database.dataSource(),
                        "SELECT count(*) AS n FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'",
                        row -> row.number("n"))
                .get(0);
    }

    @Test
    void isForgottenAfterADay_atTheExactInstant() {
        RequestKey key = key(alice, "k1", "place");
        IdempotencyPurgeRun purge = wiring.bean(IdempotencyPurgeRun.class);
        Instant start = time.instant();
        perform(key, () -> effect("one"));
        assertThat(purge.nextDue(start)).contains(start.plus(RequestStore.KEPT));
        time.moveTo(start.plus(RequestStore.KEPT).minus(MICRO));
        assertThat(purge.tick()).isEqualTo(RunReport.IDLE);
        assertThat(perform(key, () -> effect("two")).repeated()).isTrue();
        time.moveTo(start.plus(RequestStore.KEPT));
        assertThat(perform(key, () -> effect("three")).repeated()).isFalse(); // forgotten before it was purged
        time.plus(RequestStore.KEPT);
        assertThat(purge.tick()).isEqualTo(RunReport.done(1));
        assertThat(purge.nextDue(time.instant())).isEmpty();
    }

    @Test
    void takesAKeyWithOrWithoutQuotes() {
        assertThat(key(alice, "\"8e03978e-40d5\"").key()).isEqualTo("8e03978e-40d5");
        assertThat(key(alice, " 8e03978e-40d5 ").key()).isEqualTo("8e03978e-40d5");
        assertThat(Objects.requireNonNull(key(alice, "x".repeat(255)).key())).hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "a b", "schlüssel"})
    void refusesWhatIsNoKey(String text) {
        assertThatThrownBy(() -> RequestKey.of(new CustomerId(1), text, List.of()))
                .isInstanceOf(MalformedParameter.class);
        assertThatThrownBy(() -> RequestKey.of(new CustomerId(1), "x".repeat(256), List.of()))
                .isInstanceOf(MalformedParameter.class);
    }
}
