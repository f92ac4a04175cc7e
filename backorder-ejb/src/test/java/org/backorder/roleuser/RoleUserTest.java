package org.backorder.roleuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.backorder.audit.Actor;
import org.backorder.audit.AuditQuery;
import org.backorder.customer.Caller;
import org.backorder.customer.ChangeNetworks;
import org.backorder.customer.CustomerChange;
import org.backorder.customer.CustomerView;
import org.backorder.customer.LockedOut;
import org.backorder.customer.ModifyCustomer;
import org.backorder.customer.Networks;
import org.backorder.customer.Sessions;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.ForbiddenByAcl;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotAuthenticated;
import org.backorder.refusal.NotFound;
import org.backorder.refusal.Refusal;
import org.backorder.refusal.UnknownSession;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class RoleUserTest {
    private static final String HERE = "192.0.2.7";
    private static final String ELSEWHERE = "198.51.100.9";
    private static final String PASSWORD = "ganz geheim!";

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring =
            Wiring.on(database, time).with(Settings.class, new Settings(50, 3, Duration.ofMinutes(5)));
    private final CustomerView alice = People.of(wiring).customer("alice");
    private final Caller owner = new Caller(alice, HERE);
    private final Caller bob = new Caller(People.of(wiring).customer("bob"), HERE);
    private final CreateRoleUser createRoleUser = wiring.bean(CreateRoleUser.class);
    private final ModifyRoleUser modifyRoleUser = wiring.bean(ModifyRoleUser.class);
    private final DeleteRoleUser deleteRoleUser = wiring.bean(DeleteRoleUser.class);
    private final RoleUserQuery roles = wiring.bean(RoleUserQuery.class);
    private final Identify identify = wiring.bean(Identify.class);
    private final Sessions sessions = wiring.bean(Sessions.class);
    private final Actor.Scope acting = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "alice", HERE, null));

    @AfterEach
    void stopActing() {
        acting.close();
    }

    private RoleUserView create(Caller caller, String name) {
        return createRoleUser.create(caller, role(name, PASSWORD, Networks.ANY), time.instant());
    }

    private static NewRoleUser role(String name, String password, Networks networks) {
        AccessList access = AccessList.of(List.of("StatusAccount():ALLOW"), AccessPolicy.DENY);
        return new NewRoleUser(name, password, access, networks, true);
    }

    private Identity signIn(String login, String password, String origin) {
        return identify.byPassword(login, password, "", origin, time.instant());
    }

    private String session(String login) {
        return sessions.start(signIn(login, PASSWORD, HERE).caller(HERE), 600, 86400, time.instant())
                .token();
    }

    private void assertOver(String token) {
        assertThatThrownBy(() -> identify.bySession(token, HERE, time.instant()))
                .isInstanceOf(UnknownSession.class);
    }

    private void change(RoleUserChange change) {
        modifyRoleUser.modify(owner, "clerk", change, time.instant());
    }

    private static void assertForbidden(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ForbiddenByAcl.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(530))
                .hasMessage("Authorization failed; Operation forbidden by ACL");
    }

    @Test
    void signsIn_inAnyCase_asItsAccountAndItself() {
        RoleUserView made = create(owner, "Clerk");
        assertThat(made.login()).isEqualTo("alice!clerk");
        Identity identity = signIn("aLice!cLERK", PASSWORD, HERE);
        assertThat(identity.customer()).isEqualTo(alice);
        assertThat(identity.role()).isEqualTo(made);
        assertThat(identity.caller(HERE).login()).isEqualTo("alice!clerk");
        assertThat(signIn("alice!clerk", PASSWORD, HERE).role()).isEqualTo(made); // from memory
        Identity later = identify.bySession(session("alice!clerk"), HERE, time.instant());
        assertThat(later).isEqualTo(identity);
    }

    @Test
    void refusesAlike_wrongPasswords_unknownRoles_andRolesOfOthers() {
        create(owner, "clerk");
        for (String login : List.of("alice!clerk", "alice!nobody", "bob!clerk", "nobody!clerk", "!clerk", "alice!")) {
            assertThatThrownBy(() -> signIn(login, "wrong", HERE))
                    .isInstanceOf(NotAuthenticated.class)
                    .hasMessage("Authentication failed");
        }
        assertThatThrownBy(() -> signIn("bob!clerk", PASSWORD, HERE)).isInstanceOf(NotAuthenticated.class);
    }

    @Test
    void locksAtTheFifthFailure_byItself() {
        create(owner, "clerk");
        create(owner, "other");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn("alice!clerk", "wrong", HERE)).isInstanceOf(NotAuthenticated.class);
        }
        assertThatThrownBy(() -> signIn("alice!clerk", PASSWORD, HERE)).isInstanceOf(LockedOut.class);
        assertThat(signIn("alice!other", PASSWORD, HERE).role()).isNotNull();
        time.plus(Duration.ofSeconds(30));
        assertThat(signIn("alice!clerk", PASSWORD, HERE).role()).isNotNull();
    }

    @Test
    void comesFromItsNetworks_andFromTheAccounts() {
        createRoleUser.create(owner, role("clerk", PASSWORD, Networks.of(List.of("192.0.2.0/24"))), time.instant());
        assertThatThrownBy(() -> signIn("alice!clerk", PASSWORD, ELSEWHERE)).isInstanceOf(NotAuthenticated.class);
        String token = session("alice!clerk");
        assertThatThrownBy(() -> identify.bySession(token, ELSEWHERE, time.instant()))
                .isInstanceOf(UnknownSession.class);
        wiring.bean(ChangeNetworks.class)
                .change(new Caller(alice, ELSEWHERE), Networks.of(List.of(ELSEWHERE)), time.instant());
        assertThatThrownBy(() -> signIn("alice!clerk", PASSWORD, HERE)).isInstanceOf(NotAuthenticated.class);
        assertOver(token);
    }

    @Test
    void isOutAtOnce_whenShutOutRepasswordedOrDeleted() {
        create(owner, "clerk");
        String first = session("alice!clerk");
        change(RoleUserChange.active(false));
        assertOver(first);
        assertThatThrownBy(() -> signIn("alice!clerk", PASSWORD, HERE)).isInstanceOf(NotAuthenticated.class);
        change(RoleUserChange.active(true));
        assertOver(first);

        String second = session("alice!clerk");
        change(new RoleUserChange("another secret", null, null, null, null));
        assertOver(second);
        assertThatThrownBy(() -> signIn("alice!clerk", PASSWORD, HERE)).isInstanceOf(NotAuthenticated.class);
        change(new RoleUserChange(PASSWORD, null, null, null, null));

        String third = session("alice!clerk");
        deleteRoleUser.delete(owner, "clerk", time.instant());
        assertOver(third);
        assertThatThrownBy(() -> signIn("alice!clerk", PASSWORD, HERE)).isInstanceOf(NotAuthenticated.class);
        create(owner, "clerk");
        assertOver(third);
    }

    @Test
    void isOut_withItsAccount() {
        create(owner, "clerk");
        String token = session("alice!clerk");
        wiring.bean(ModifyCustomer.class)
                .modify(People.of(wiring).operator(), "alice", CustomerChange.active(false, "unpaid"), time.instant());
        assertOver(token);
        assertThatThrownBy(() -> signIn("alice!clerk", PASSWORD, HERE)).isInstanceOf(NotAuthenticated.class);
    }

    @Test
    void newRights_holdFromTheNextCallOn_andKeepTheSession() {
        create(owner, "clerk");
        String token = session("alice!clerk");
        assertThat(identify.bySession(token, HERE, time.instant()).mayEvery("AddDomainApplication"))
                .isFalse();
        change(new RoleUserChange(null, List.of("AddDomainApplication():ALLOW"), null, null, null));
        Identity now = identify.bySession(token, HERE, time.instant());
        assertThat(now.mayEvery("AddDomainApplication")).isTrue();
        assertForbidden(() -> now.demandEvery("StatusAccount"));
        assertForbidden(() -> now.demand(new AccessCall("StatusAccount", Map.of())));
        change(new RoleUserChange(null, null, AccessPolicy.ALLOW, null, null));
        assertThat(identify.bySession(token, HERE, time.instant()).mayEvery("StatusAccount"))
                .isTrue();
    }

    @Test
    void refusesInOrder() {
        Caller staff = People.of(wiring).operator();
        assertThatThrownBy(() -> create(staff, "clerk")).isInstanceOf(Forbidden.class);
        for (String name : List.of("", "-x", "with blank", "a!b", "x".repeat(33))) {
            assertThatThrownBy(() -> create(owner, name)).isInstanceOf(InvalidValue.class);
        }
        create(owner, "x".repeat(32));
        assertThatThrownBy(() -> createRoleUser.create(owner, role("short", "123456789", Networks.ANY), time.instant()))
                .isInstanceOf(InvalidValue.class);
        createRoleUser.create(owner, role("long", "1234567890", Networks.ANY), time.instant());
        assertThatThrownBy(() -> create(owner, "LONG"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(540));
        create(bob, "long"); // every account has its own names
    }

    @Test
    void takesAHundred_andNoMore() {
        create(owner, "first");
        Sql.update(database.dataSource(), """
                INSERT INTO role_user (customer_id, name, password_hash, access_lines, default_policy, allowed_networks, active,
                    created_at, created_by, updated_at)
                SELECT customer_id, 'role' || n, password_hash, '', 'DENY', '', true, created_at, created_by, updated_at
                FROM role_user, generate_series(1, 98) n WHERE name = 'first'
                """);
        create(owner, "last");
        assertThatThrownBy(() -> create(owner, "more"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(549));
    }

    /** Two connections: whoever comes second sees the first one's role. */
    @Test
    void twoOfOneNameAtOnce_areOne() {
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(this::isCreated);
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(this::isCreated);
        assertThat(first.join() ^ second.join()).isTrue();
    }

    private boolean isCreated() {
        try (Actor.Scope ignored = Actor.acting(Actor.job("test"))) {
            create(owner, "clerk");
            return true;
        } catch (RoleTaken e) {
            return false;
        }
    }

    @Test
    @Tag("R1")
    void aForeignRole_isAMissingOne() {
        create(owner, "clerk");
        assertThatThrownBy(() -> roles.show(bob, "clerk")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> modifyRoleUser.modify(bob, "clerk", RoleUserChange.active(false), time.instant()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deleteRoleUser.delete(bob, "clerk", time.instant()))
                .isInstanceOf(NotFound.class);
        assertThat(roles.list(bob, PageRequest.of(0, 10)).total()).isZero();
        assertThat(roles.list(owner, PageRequest.of(0, 10)).rows())
                .extracting(RoleUserView::name)
                .containsExactly("clerk");
    }

    @Test
    @Tag("R49")
    void changesAreInTheAuditTrail_withoutThePassword() {
        create(owner, "clerk");
        change(new RoleUserChange("another secret", List.of("*():ALLOW"), null, null, null));
        deleteRoleUser.delete(owner, "clerk", time.instant());
        var rows = wiring.bean(AuditQuery.class)
                .list(null, "role-user", "alice!clerk", PageRequest.of(0, 10))
                .rows();
        assertThat(rows)
                .extracting(row -> row.action())
                .containsExactly("DeleteRoleUser", "ModifyRoleUser", "CreateRoleUser");
        assertThat(rows.get(1).before()).contains("StatusAccount():ALLOW");
        assertThat(rows.get(1).after()).contains("*():ALLOW").contains("replaced");
        assertThat(rows.toString()).doesNotContain("secret").doesNotContain("geheim");
    }
}
