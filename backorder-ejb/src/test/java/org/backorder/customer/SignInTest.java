package org.backorder.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.backorder.audit.Actor;
import org.backorder.audit.AuditQuery;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotAuthenticated;
import org.backorder.refusal.NotFound;
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
class SignInTest {
    private static final String HERE = "192.0.2.7";
    private static final String PASSWORD = "korrekt: höchst geheim";

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring =
            Wiring.on(database, time).with(Settings.class, new Settings(3, 3, Duration.ofMinutes(5)));
    private final Customers customers = wiring.bean(Customers.class);
    private final AddCustomer addCustomer = wiring.bean(AddCustomer.class);
    private final ModifyCustomer modifyCustomer = wiring.bean(ModifyCustomer.class);
    private final SignIn signIn = wiring.bean(SignIn.class);
    private final Caller operator = People.of(wiring).operator();
    private final Actor.Scope acting = Actor.acting(new Actor(Actor.Kind.OPERATOR, "admin", HERE, null));
    private CustomerView alice = operator.customer();

    @BeforeEach
    void addAlice() {
        alice = addCustomer.add(operator, newcomer("Alice"), time.instant());
    }

    @AfterEach
    void stopActing() {
        acting.close();
    }

    private static NewCustomer newcomer(String login) {
        return new NewCustomer(
                login,
                PASSWORD,
                "alice@example.test",
                "standard",
                Set.of(Role.CUSTOMER),
                "USD",
                Locale.GERMAN,
                ZoneOffset.UTC,
                0);
    }

    private void setActive(Caller caller, boolean active, String reason) {
        modifyCustomer.modify(caller, "alice", CustomerChange.active(active, reason), time.instant());
    }

    private void fail(String login, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> signIn.signIn(login, "wrong", HERE, time.instant()))
                    .isInstanceOf(NotAuthenticated.class);
        }
    }

    @Test
    void letsIn_withTheRightPassword_inAnyCaseOfTheLogin() {
        assertThat(signIn.signIn("aLICE", PASSWORD, HERE, time.instant())).isEqualTo(alice);
        assertThat(alice.locale()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void refusesAlike_wrongPasswordsUnknownLoginsAndInactiveCustomers() {
        setActive(operator, false, "unpaid");
        for (String login : new String[] {"alice", "nobody"}) {
            assertThatThrownBy(() -> signIn.signIn(login, PASSWORD, HERE, time.instant()))
                    .isInstanceOf(NotAuthenticated.class);
        }
    }

    @Test
    void locksAtTheFifthFailure_forThirtySeconds_thenForSixty() {
        fail("alice", 5);
        Instant end = time.instant().plusSeconds(30);
        time.moveTo(end.minusNanos(1000));
        assertThatThrownBy(() -> signIn.signIn("alice", PASSWORD, HERE, time.instant()))
                .isInstanceOf(LockedOut.class)
                .hasMessageContaining(end.toString());
        time.moveTo(end);
        fail("alice", 1);
        time.plus(Duration.ofSeconds(59));
        assertThatThrownBy(() -> signIn.signIn("alice", PASSWORD, HERE, time.instant()))
                .isInstanceOf(LockedOut.class);
        time.plus(Duration.ofSeconds(1));
        assertThat(signIn.signIn("alice", PASSWORD, HERE, time.instant())).isEqualTo(alice);
        fail("alice", 4); // counting began anew
        assertThat(signIn.signIn("alice", PASSWORD, HERE, time.instant())).isEqualTo(alice);
    }

    @Test
    void locksUnknownLoginsToo() {
        fail("nobody", 5);
        assertThatThrownBy(() -> signIn.signIn("nobody", "wrong", HERE, time.instant()))
                .isInstanceOf(LockedOut.class);
    }

    @Test
    void growsThePause_upToAnHour() {
        assertThat(LockOut.pause(4)).isZero();
        assertThat(LockOut.pause(5)).hasSeconds(30);
        assertThat(LockOut.pause(11)).hasSeconds(1920);
        assertThat(LockOut.pause(12)).hasSeconds(3600);
        assertThat(LockOut.pause(1_000_000)).hasSeconds(3600);
    }

    @Test
    void aClientThatProvedItself_isNotLockedOutByStrangers() {
        signIn.signIn("alice", PASSWORD, HERE, time.instant());
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.signIn("alice", "wrong", "198.51.100.9", time.instant()))
                    .isInstanceOf(NotAuthenticated.class);
        }
        assertThat(signIn.signIn("alice", PASSWORD, HERE, time.instant())).isEqualTo(alice);
        assertThatThrownBy(() -> signIn.signIn("alice", PASSWORD, "198.51.100.9", time.instant()))
                .isInstanceOf(LockedOut.class);
    }

    @Test
    void forgetsCheckedCredentials_onDeactivationAndPasswordChange() {
        signIn.signIn("alice", PASSWORD, HERE, time.instant());
        setActive(operator, false, "unpaid");
        assertThatThrownBy(() -> signIn.signIn("alice", PASSWORD, HERE, time.instant()))
                .isInstanceOf(NotAuthenticated.class);
        setActive(operator, true, "paid");
        assertThat(signIn.signIn("alice", PASSWORD, HERE, time.instant()).login())
                .isEqualTo("alice");

        CustomerView now = customers.byId(alice.id());
        wiring.bean(ChangePassword.class).change(new Caller(now, HERE), PASSWORD, "a longer one", time.instant());
        assertThatThrownBy(() -> signIn.signIn("alice", PASSWORD, HERE, time.instant()))
                .isInstanceOf(NotAuthenticated.class);
        assertThat(signIn.signIn("alice", "a longer one", HERE, time.instant()).login())
                .isEqualTo("alice");
    }

    @Test
    void keepsNoPassword_inTheDatabase() {
        String hash = Sql.query(
                        database.dataSource(),
                        "SELECT password_hash FROM customer WHERE login = 'alice'",
                        row -> row.text("password_hash"))
                .get(0);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(wiring.bean(PasswordHasher.class).hash(PASSWORD)).isNotEqualTo(hash); // salted
    }

    /** RFC 9106, section 5.3 uses a secret and associated data we do not; this vector is of the reference program (argon2 cli). */
    @Test
    void readsHashesOfOtherPrograms() {
        assertThat(
                        wiring.bean(PasswordHasher.class)
                                .matches(
                                        "password",
                                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    @Tag("R49")
    void changesAreInTheAuditTrail_withReason() {
        setActive(operator, false, "unpaid");
        setActive(operator, false, "again"); // no change, no row
        var rows = wiring.bean(AuditQuery.class)
                .list(null, "customer", "alice", PageRequest.of(0, 10))
                .rows();
        assertThat(rows).extracting(row -> row.action()).containsExactly("ModifyCustomer", "AddCustomer");
        assertThat(rows.get(0).reason()).isEqualTo("unpaid");
        assertThat(rows.get(0).origin()).isEqualTo(HERE);
        assertThat(rows.get(1).after()).doesNotContain(PASSWORD);
    }

    @Test
    @Tag("R1")
    void showsForeignCustomersToStaffOnly() {
        Caller self = new Caller(alice, HERE);
        Caller bob = People.of(wiring).caller("bob", "CUSTOMER");
        Caller auditor = People.of(wiring).caller("auditor", "AUDITOR");
        assertThat(customers.visible(self, "alice")).isEqualTo(alice);
        assertThat(customers.visible(auditor, "alice")).isEqualTo(alice);
        assertThatThrownBy(() -> customers.visible(bob, "alice")).isInstanceOf(NotFound.class);
        Sql.update(
                database.dataSource(),
                "UPDATE customer SET parent_id = ? WHERE id = ?",
                bob.id().value(),
                alice.id().value());
        assertThat(customers.visible(bob, "alice").login()).isEqualTo("alice");
        assertThatThrownBy(() -> customers.visible(self, "bob")).isInstanceOf(NotFound.class); // never upward
        CustomerQuery query = wiring.bean(CustomerQuery.class);
        PageRequest page = PageRequest.of(0, 10);
        assertThat(query.list(CustomerFilter.of(auditor, "LIC"), CustomerSort.USER, page)
                        .rows())
                .hasSize(1);
        assertThat(query.list(CustomerFilter.of(bob, ""), CustomerSort.USER, page)
                        .rows())
                .extracting(CustomerView::login)
                .containsExactly("alice", "bob");
    }

    @Test
    @Tag("R2")
    void onlyOperatorsAddAndSwitchCustomers() {
        Caller auditor = People.of(wiring).caller("auditor", "AUDITOR");
        assertThatThrownBy(() -> addCustomer.add(auditor, newcomer("carol"), time.instant()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> setActive(auditor, false, "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> addCustomer.add(operator, newcomer("ALICE"), time.instant()))
                .isInstanceOf(LoginTaken.class)
                .hasMessageContaining("alice");
        assertThatThrownBy(() -> addCustomer.add(operator, newcomer("no spaces"), time.instant()))
                .isInstanceOf(InvalidValue.class);
    }
}
