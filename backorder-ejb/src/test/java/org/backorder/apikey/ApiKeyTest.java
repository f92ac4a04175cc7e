package org.backorder.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerChange;
import org.backorder.customer.ModifyCustomer;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotAuthenticated;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class ApiKeyTest {
    private static final Grant LOGIN = Grant.ofLogin(true);
    private static final Duration MICRO = Duration.ofNanos(1000);

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring = Wiring.on(database, time);
    private final AddApiKey addApiKey = wiring.bean(AddApiKey.class);
    private final DeleteApiKey deleteApiKey = wiring.bean(DeleteApiKey.class);
    private final ResolveApiKey resolving = wiring.bean(ResolveApiKey.class);
    private final Caller alice = People.of(wiring).caller("alice", "CUSTOMER");
    private final Caller bob = People.of(wiring).caller("bob", "CUSTOMER");
    private final Actor.Scope actor = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "alice", "192.0.2.1", null));

    @AfterEach
    void close() {
        actor.close();
    }

    private NewApiKey add(@Nullable Instant expiresAt, ApiScope... scopes) {
        return addApiKey.add(alice, LOGIN, "night import", Set.of(scopes), expiresAt, time.instant());
    }

    private void assertRefused(String key) {
        assertThatThrownBy(() -> resolving.resolve(key, "192.0.2.7", time.instant()))
                .isInstanceOf(NotAuthenticated.class);
    }

    private List<ApiKeyView> list(Caller caller) {
        return wiring.bean(ApiKeyQuery.class)
                .list(caller, PageRequest.of(0, 10))
                .rows();
    }

    @Test
    void resolvesToItsCustomer_withItsScopesOnly() {
        NewApiKey added = add(null, ApiScope.READ, ApiScope.ORDER);
        KeyHolder holder = resolving.resolve(added.key(), "192.0.2.7", time.instant());
        assertThat(holder.customer()).isEqualTo(alice.customer());
        assertThat(holder.grant().scopes()).containsExactlyInAnyOrder(ApiScope.READ, ApiScope.ORDER);
        assertRefused(added.key() + "x");
        assertRefused(added.key().substring(0, added.key().length() - 1) + "!");
    }

    @Test
    void storesAHashAndAHint_neverTheKey() {
        String key = add(null, ApiScope.READ).key();
        assertThat(key).matches("bok_[A-Za-z0-9]{48}");
        String row = Sql.query(database.dataSource(), "SELECT k::text AS row FROM api_key k", r -> r.text("row"))
                .get(0);
        assertThat(row).doesNotContain(key).contains(key.substring(0, 8));
        String audited = Sql.query(
                        database.dataSource(), "SELECT after::text AS after FROM audit_entry", r -> r.text("after"))
                .get(0);
        assertThat(audited).contains("night import").doesNotContain(key);
    }

    @Test
    void endsAtItsExpiry_atTheExactInstant() {
        Instant end = time.instant().plus(Duration.ofHours(1));
        NewApiKey added = add(end, ApiScope.READ);
        time.moveTo(end.minus(MICRO));
        resolving.resolve(added.key(), "192.0.2.7", time.instant());
        assertThat(added.view().state(time.instant())).isEqualTo(ApiKeyView.State.ACTIVE);
        time.moveTo(end);
        assertRefused(added.key());
        assertThat(added.view().state(time.instant())).isEqualTo(ApiKeyView.State.EXPIRED);
    }

    @Test
    void isRefusedOnceRevoked_andStaysListed() {
        NewApiKey added = add(null, ApiScope.READ);
        deleteApiKey.delete(alice, added.view().id(), time.instant());
        assertRefused(added.key());
        assertThat(list(alice))
                .singleElement()
                .extracting(key -> key.state(time.instant()))
                .isEqualTo(ApiKeyView.State.REVOKED);
        assertThatThrownBy(() -> deleteApiKey.delete(alice, added.view().id(), time.instant()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isRefusedForAnInactiveCustomer() {
        NewApiKey added = add(null, ApiScope.READ);
        wiring.bean(ModifyCustomer.class)
                .modify(People.of(wiring).operator(), "alice", CustomerChange.active(false, "left"), time.instant());
        assertRefused(added.key());
    }

    @Test
    @Tag("R1")
    void aForeignKeyAnswersLikeAMissingOne() {
        NewApiKey added = add(null, ApiScope.READ);
        assertThatThrownBy(() -> deleteApiKey.delete(bob, added.view().id(), time.instant()))
                .isInstanceOf(NotFound.class);
        assertThat(list(bob)).isEmpty();
        resolving.resolve(added.key(), "192.0.2.7", time.instant());
    }

    @Test
    void writesItsLastUse_everyTenMinutesOnly() {
        NewApiKey added = add(null, ApiScope.READ);
        Instant first = time.instant();
        resolving.resolve(added.key(), "192.0.2.7", first);
        assertThat(list(alice).get(0).lastUsedAt()).isEqualTo(first);
        time.moveTo(first.plus(Duration.ofMinutes(10)).minus(MICRO));
        resolving.resolve(added.key(), "192.0.2.7", time.instant());
        assertThat(list(alice).get(0).lastUsedAt()).isEqualTo(first);
        time.moveTo(first.plus(Duration.ofMinutes(10)));
        resolving.resolve(added.key(), "192.0.2.7", time.instant());
        assertThat(list(alice).get(0).lastUsedAt()).isEqualTo(time.instant());
    }

    @Test
    void aKeyMakesNoKeyThatMayDoMore() {
        Grant own = Grant.ofKey(Set.of(ApiScope.MANAGE, ApiScope.READ), null);
        addApiKey.add(alice, own, "less", Set.of(ApiScope.READ), null, time.instant());
        assertThatThrownBy(() -> addApiKey.add(alice, own, "more", Set.of(ApiScope.ORDER), null, time.instant()))
                .isInstanceOf(ScopeMissing.class)
                .hasMessageContaining("order");
    }

    @Test
    void aKeyThatEndsMakesNoneThatLastsLonger() {
        Instant end = time.instant().plus(Duration.ofDays(1));
        Grant own = Grant.ofKey(Set.of(ApiScope.MANAGE, ApiScope.READ), end);
        Set<ApiScope> read = Set.of(ApiScope.READ);
        addApiKey.add(alice, own, "as long", read, end, time.instant());
        for (Instant later : Arrays.asList(null, end.plusNanos(1000))) {
            assertThatThrownBy(() -> addApiKey.add(alice, own, "longer", read, later, time.instant()))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("EXPIRATIONDATE");
        }
    }

    @Test
    void refusesWhatIsDocumented() {
        Instant now = time.instant();
        Set<ApiScope> read = Set.of(ApiScope.READ);
        assertThatThrownBy(() -> addApiKey.add(alice, LOGIN, " ", read, null, now))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> addApiKey.add(alice, LOGIN, "x".repeat(65), read, null, now))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> addApiKey.add(alice, LOGIN, "x", Set.of(), null, now))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> addApiKey.add(alice, LOGIN, "x", read, now, now))
                .isInstanceOf(InvalidValue.class);
        Caller auditor = People.of(wiring).caller("auditor", "AUDITOR");
        assertThatThrownBy(() -> addApiKey.add(auditor, LOGIN, "x", read, null, now))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> deleteApiKey.delete(auditor, 1, now)).isInstanceOf(Forbidden.class);
    }

    @Test
    void refusesOneKeyTooMany_whereRevokedOnesDoNotCount() {
        long first = add(null, ApiScope.READ).view().id();
        for (int i = 1; i < AddApiKey.MOST; i++) {
            add(null, ApiScope.READ);
        }
        assertThatThrownBy(() -> add(null, ApiScope.READ)).isInstanceOf(TooManyKeys.class);
        deleteApiKey.delete(alice, first, time.instant());
        add(null, ApiScope.READ);
    }
}
