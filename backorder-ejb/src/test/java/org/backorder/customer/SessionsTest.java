package org.backorder.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.backorder.audit.Actor;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.UnknownSession;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class SessionsTest {
    private static final String HERE = "192.0.2.7";
    private static final int MOST = 3;

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring = node();
    private final Sessions sessions = wiring.bean(Sessions.class);
    private final ResolveSession resolving = wiring.bean(ResolveSession.class);
    private final CustomerView alice = People.of(wiring).customer("alice");

    private Wiring node() {
        return Wiring.on(database, time).with(Settings.class, new Settings(MOST, 3, Duration.ofMinutes(5)));
    }

    private StartedSession start(int idle, int lifetime) {
        return sessions.start(new Caller(alice, HERE), idle, lifetime, time.instant());
    }

    private void assertOver(ResolveSession where, String token) {
        assertThatThrownBy(() -> where.resolve(token, "192.0.2.7", time.instant()))
                .isInstanceOf(UnknownSession.class);
    }

    @Test
    void resolvesToItsCustomer_onEveryNode() {
        StartedSession started = start(600, 86400);
        assertThat(started.token()).matches("[A-Za-z0-9]{64}");
        assertThat(started.expiresAt()).isEqualTo(time.instant().plusSeconds(86400));
        assertThat(resolving.resolve(started.token(), "192.0.2.7", time.instant()))
                .isEqualTo(new ResolveSession.Holder(alice, null));
        assertThat(node().bean(ResolveSession.class).resolve(started.token(), "192.0.2.7", time.instant()))
                .isEqualTo(new ResolveSession.Holder(alice, null));
    }

    @Test
    void storesNoToken() {
        StartedSession started = start(600, 86400);
        byte[] stored = Sql.query(
                        database.dataSource(), "SELECT token_hash FROM session", row -> row.bytes("token_hash"))
                .get(0);
        assertThat(stored).hasSize(32).isEqualTo(Tokens.hash(started.token()));
    }

    @Test
    void endsWhenIdle_atTheExactInstant() {
        String token = start(60, 86400).token();
        time.plus(Duration.ofSeconds(60).minusNanos(1000));
        assertThat(resolving.resolve(token, "192.0.2.7", time.instant()))
                .isEqualTo(new ResolveSession.Holder(alice, null)); // and counts as a use
        time.plus(Duration.ofSeconds(60).minusNanos(1000));
        assertThat(resolving.resolve(token, "192.0.2.7", time.instant()))
                .isEqualTo(new ResolveSession.Holder(alice, null));
        time.plus(Duration.ofSeconds(60));
        assertOver(resolving, token);
        assertOver(node().bean(ResolveSession.class), token);
    }

    @Test
    void endsAtItsAbsoluteLimit_howeverOftenUsed() {
        String token = start(60, 120).token();
        time.plus(Duration.ofSeconds(50));
        resolving.resolve(token, "192.0.2.7", time.instant());
        time.plus(Duration.ofSeconds(50));
        resolving.resolve(token, "192.0.2.7", time.instant());
        time.plus(Duration.ofSeconds(20).minusNanos(1000));
        resolving.resolve(token, "192.0.2.7", time.instant());
        time.plus(Duration.ofNanos(1000));
        assertOver(resolving, token);
    }

    @Test
    void endedSessionsStayEnded() {
        String token = start(600, 86400).token();
        resolving.resolve(token, "192.0.2.7", time.instant());
        sessions.end(token, time.instant());
        assertOver(resolving, token);
        assertThatThrownBy(() -> sessions.end(token, time.instant())).isInstanceOf(UnknownSession.class);
        assertOver(resolving, "x".repeat(64));
        assertOver(resolving, "short");
    }

    @Test
    void shutOutCustomers_areOutAtOnce() {
        String token = start(600, 86400).token();
        resolving.resolve(token, "192.0.2.7", time.instant());
        try (Actor.Scope ignored = Actor.acting(Actor.job("test"))) {
            wiring.bean(ModifyCustomer.class)
                    .modify(
                            People.of(wiring).operator(),
                            alice.login(),
                            CustomerChange.active(false, "unpaid"),
                            time.instant());
        }
        assertOver(resolving, token);
    }

    @Test
    void writesTheUse_everyTenSecondsAtMost() {
        String token = start(600, 86400).token();
        Instant started = time.instant();
        time.plus(Duration.ofSeconds(9));
        resolving.resolve(token, "192.0.2.7", time.instant());
        assertThat(writtenUse()).isEqualTo(started);
        time.plus(Duration.ofSeconds(1));
        resolving.resolve(token, "192.0.2.7", time.instant());
        assertThat(writtenUse()).isEqualTo(started.plusSeconds(10));
    }

    @Test
    void costsNoReadPerCall_whileCached() {
        String token = start(600, 86400).token();
        resolving.resolve(token, "192.0.2.7", time.instant());
        // gone behind the cache's back: answers still come, hence from memory alone
        Sql.update(database.dataSource(), "DELETE FROM session");
        for (int i = 0; i < 1000; i++) {
            assertThat(resolving.resolve(token, "192.0.2.7", time.instant()))
                    .isEqualTo(new ResolveSession.Holder(alice, null));
        }
    }

    @Test
    void refusesOneMoreThanTheSettingsAllow_untilOneEnds() {
        String first = start(60, 60).token();
        start(600, 86400);
        start(600, 86400);
        assertThatThrownBy(() -> start(600, 86400))
                .isInstanceOfSatisfying(
                        TooManySessions.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(521));
        sessions.end(first, time.instant());
        start(60, 60);
        assertThatThrownBy(() -> start(600, 86400)).isInstanceOf(TooManySessions.class);
        time.plus(Duration.ofSeconds(60)); // the short one is over, though nothing deleted it
        start(600, 86400);
    }

    /** Two connections: whoever comes second sees the first one's session. */
    @Test
    void twoStartsAtOnce_neverShareTheLastPlace() {
        start(600, 86400);
        start(600, 86400);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(this::isStarted);
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(this::isStarted);
        assertThat(first.join() ^ second.join()).isTrue();
    }

    private boolean isStarted() {
        try {
            start(600, 86400);
            return true;
        } catch (TooManySessions e) {
            return false;
        }
    }

    @Test
    void refusesLimitsOutsideTheirBounds() {
        start(60, 60);
        start(3600, 86400);
        assertThatThrownBy(() -> start(59, 60)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> start(3601, 86400)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> start(60, 59)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> start(60, 86401)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void purgesWhatIsOver_atTheInstantItSays() {
        start(60, 60);
        start(60, 120);
        SessionPurgeRun purge = wiring.bean(SessionPurgeRun.class);
        assertThat(purge.nextDue(time.instant())).contains(time.instant().plusSeconds(60));
        time.plus(Duration.ofSeconds(60));
        assertThat(purge.tick().done()).isEqualTo(1);
        assertThat(purge.nextDue(time.instant())).contains(time.instant().plusSeconds(60));
    }

    private Instant writtenUse() {
        return Sql.query(database.dataSource(), "SELECT last_used_at FROM session", row -> row.instant("last_used_at"))
                .get(0);
    }
}
