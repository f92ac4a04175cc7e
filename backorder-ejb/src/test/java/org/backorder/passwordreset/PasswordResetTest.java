package org.backorder.passwordreset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.backorder.audit.Actor;
import org.backorder.audit.AuditQuery;
import org.backorder.customer.AddCustomer;
import org.backorder.customer.Caller;
import org.backorder.customer.ChangePassword;
import org.backorder.customer.CustomerChange;
import org.backorder.customer.CustomerView;
import org.backorder.customer.LockedOut;
import org.backorder.customer.ModifyCustomer;
import org.backorder.customer.NewCustomer;
import org.backorder.customer.OneTimePasswordMissing;
import org.backorder.customer.ResolveSession;
import org.backorder.customer.Role;
import org.backorder.customer.SecondFactor;
import org.backorder.customer.Sessions;
import org.backorder.customer.SignIn;
import org.backorder.outbox.Subscriber;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotAuthenticated;
import org.backorder.refusal.UnknownSession;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class PasswordResetTest {
    private static final String HERE = "192.0.2.7";
    private static final String OLD = "korrekt: höchst geheim";
    private static final String NEW = "noch geheimer als vorher";

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring = Wiring.on(database, time)
            .with(Settings.class, new Settings(50, 3, Duration.ofMinutes(5)))
            .member(
                    new Listener<>("reset", PasswordResetRequested.class),
                    new Listener<>("replaced", PasswordReplaced.class));
    private final RequestPasswordReset requestPasswordReset = wiring.bean(RequestPasswordReset.class);
    private final IssueResetLink issueResetLink = wiring.bean(IssueResetLink.class);
    private final RedeemResetLink redeemResetLink = wiring.bean(RedeemResetLink.class);
    private final SignIn signIn = wiring.bean(SignIn.class);
    private final Caller operator = People.of(wiring).operator();
    private final Actor.Scope acting = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "anonymous", HERE, null));
    private CustomerView alice = operator.customer();

    /** Somebody who wants to know; what it is told stays in the outbox. */
    private record Listener<E extends Record>(String name, Class<E> event) implements Subscriber<E> {
        @Override
        public void receive(UUID eventId, E fact, Instant occurredAt, Instant now) {
            throw new IllegalStateException("nothing is delivered here");
        }
    }

    @BeforeEach
    void addAlice() {
        NewCustomer newcomer = new NewCustomer(
                "alice",
                OLD,
                "alice@example.test",
                "standard",
                Set.of(Role.CUSTOMER),
                "USD",
                Locale.GERMAN,
                ZoneOffset.UTC,
                0);
        alice = wiring.bean(AddCustomer.class).add(operator, newcomer, time.instant());
    }

    @AfterEach
    void stopActing() {
        acting.close();
    }

    private void ask(String login, String origin) {
        requestPasswordReset.request(login, origin, time.instant());
    }

    private long lastRequest() {
        return Sql.one(database.dataSource(), "SELECT max(id) AS id FROM password_reset", row -> row.number("id"))
                .orElseThrow();
    }

    private Optional<ResetLink> issue() {
        return database.transactions().required(() -> issueResetLink.issue(lastRequest(), time.instant()));
    }

    private String link() {
        ask("alice", HERE);
        return issue().orElseThrow().token();
    }

    private void redeem(String token) {
        redeemResetLink.redeem(token, NEW, HERE, time.instant());
    }

    private void assertOver(String token) {
        assertThat(redeemResetLink.isOpen(token, time.instant())).isFalse();
        assertThatThrownBy(() -> redeem(token)).isInstanceOf(ResetLinkOver.class);
    }

    private List<String> told(String subscriber) {
        return Sql.query(
                database.dataSource(),
                "SELECT payload::text AS payload FROM outbox WHERE subscriber = ? ORDER BY id",
                row -> row.text("payload"),
                subscriber);
    }

    @Test
    void replacesThePassword_once_andEndsAllSessions() {
        Sessions sessions = wiring.bean(Sessions.class);
        String session = sessions.start(new Caller(alice, HERE), 600, 86400, time.instant())
                .token();
        String token = link();
        assertThat(redeemResetLink.isOpen(token, time.instant())).isTrue();
        redeem(token);
        assertThatThrownBy(() -> signIn.signIn("alice", OLD, HERE, time.instant()))
                .isInstanceOf(NotAuthenticated.class);
        assertThat(signIn.signIn("alice", NEW, HERE, time.instant()).id()).isEqualTo(alice.id());
        assertThatThrownBy(() -> wiring.bean(ResolveSession.class).resolve(session, HERE, time.instant()))
                .isInstanceOf(UnknownSession.class);
        assertOver(token);
        assertThat(told("replaced")).containsExactly("{\"customerId\": " + alice.id() + "}");
    }

    @Test
    void isOver_atTheInstantTheSettingSays() {
        String token = link();
        time.plus(Duration.ofMinutes(60).minusNanos(1000));
        assertThat(redeemResetLink.isOpen(token, time.instant())).isTrue();
        time.plus(Duration.ofNanos(1000));
        assertOver(token);
        Sql.update(
                database.dataSource(),
                "INSERT INTO setting (name, value, valid_from) VALUES ('password-reset-minutes', '5', '2026-02-01Z')");
        String shorter = link();
        time.plus(Duration.ofMinutes(5));
        assertOver(shorter);
    }

    @Test
    void isOver_oncePasswordOrAccountChanged() {
        String first = link();
        String second = link();
        redeem(second);
        assertOver(first); // it was for the password before
        String third = link();
        wiring.bean(ChangePassword.class).change(new Caller(alice, HERE), NEW, "by hand this time", time.instant());
        assertOver(third);
        time.plus(Duration.ofHours(1));
        String fourth = link();
        wiring.bean(ModifyCustomer.class)
                .modify(operator, "alice", CustomerChange.active(false, "unpaid"), time.instant());
        assertOver(fourth);
    }

    @Test
    void keepsTheLink_whenThePasswordIsRefused() {
        String token = link();
        assertThatThrownBy(() -> redeemResetLink.redeem(token, "too short", HERE, time.instant()))
                .isInstanceOf(InvalidValue.class);
        redeem(token);
    }

    @Test
    void givesUnknownLogins_inactiveOnes_andRoles_noLink_butAsksAlike() {
        wiring.bean(ModifyCustomer.class)
                .modify(operator, "alice", CustomerChange.active(false, "unpaid"), time.instant());
        for (String login : List.of("nobody", "alice", "alice!clerk", "", "x".repeat(5000))) {
            ask(login, HERE);
            assertThat(issue()).as(login).isEmpty();
        }
        assertThat(told("reset")).hasSize(5);
    }

    @Test
    void makesOneLink_andStoresAndTellsNoSecret() {
        String token = link();
        assertThat(issue()).isEmpty(); // however often the fact comes
        redeem(token);
        String everything = Stream.of("password_reset", "outbox", "audit_entry")
                .map(table -> Sql.query(
                        database.dataSource(), "SELECT t::text AS line FROM " + table + " t", row -> row.text("line")))
                .toList()
                .toString();
        assertThat(everything)
                .contains("PasswordResetRequested")
                .doesNotContain(token)
                .doesNotContain(NEW);
    }

    @Test
    void countsPerLogin_unknownOnesAlike_forAnHour() {
        for (String login : List.of("Alice", "nobody")) {
            ask(login, HERE);
            ask(login, "198.51.100.1");
            ask(login, "198.51.100.2");
            assertThatThrownBy(() -> ask(login, "198.51.100.3")).isInstanceOf(TooManyRequests.class);
        }
        time.plus(Duration.ofHours(1));
        ask("alice", HERE);
    }

    @Test
    void countsPerAddress_forAnHour() {
        for (int i = 0; i < 20; i++) {
            ask("somebody" + i, HERE);
        }
        assertThatThrownBy(() -> ask("alice", HERE)).isInstanceOf(TooManyRequests.class);
        ask("alice", "198.51.100.1");
    }

    @Test
    void twoRequestsAtOnce_neverShareTheLastPlace() {
        ask("alice", HERE);
        ask("alice", HERE);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(this::isTaken);
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(this::isTaken);
        assertThat(first.join() ^ second.join()).isTrue();
    }

    private boolean isTaken() {
        try {
            ask("alice", HERE);
            return true;
        } catch (TooManyRequests e) {
            return false;
        }
    }

    /** Two connections, with two links for the password of before. */
    @Test
    void twoUsesAtOnce_areOne() {
        String one = link();
        String other = link();
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> isRedeemed(one));
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> isRedeemed(other));
        assertThat(first.join() ^ second.join()).isTrue();
        assertThat(told("replaced")).hasSize(1);
    }

    private boolean isRedeemed(String token) {
        try {
            redeem(token);
            return true;
        } catch (ResetLinkOver e) {
            return false;
        }
    }

    @Test
    void keepsTheSecondFactor_andForgetsFailures() {
        wiring.bean(SecondFactor.class).replace(alice, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", time.instant());
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.signIn("alice", "wrong", HERE, time.instant()))
                    .isInstanceOf(NotAuthenticated.class);
        }
        assertThatThrownBy(() -> signIn.signIn("alice", OLD, HERE, time.instant()))
                .isInstanceOf(LockedOut.class);
        redeem(link());
        assertThatThrownBy(() -> signIn.signIn("alice", NEW, HERE, time.instant()))
                .isInstanceOf(OneTimePasswordMissing.class);
    }

    @Test
    @Tag("R49")
    void isInTheAuditTrail_asTheCustomersOwnDoing() {
        redeem(link());
        var row = wiring.bean(AuditQuery.class)
                .list("alice", "customer", "alice", PageRequest.of(0, 10))
                .rows()
                .get(0);
        assertThat(row.action()).isEqualTo("ResetPassword");
        assertThat(row.origin()).isEqualTo(HERE);
        assertThat(row.reason()).isEqualTo("by a link sent by mail");
    }
}
