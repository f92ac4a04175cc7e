package org.backorder.privatefeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotFound;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A feed address from its making to its end, and the dates behind it. */
@Tag("R1")
class PrivateFeedTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String ORIGIN = "192.0.2.1";

    private final LiveDatabase database = LiveDatabase.fresh();
    private final Wiring wiring = Wiring.on(database, MovableTime.at(NOW.toString()));
    private final Caller anna = new Caller(People.of(wiring).customer("anna"), ORIGIN);
    private final Caller bert = new Caller(People.of(wiring).customer("bert"), ORIGIN);
    private final RenewFeedAddress renew = wiring.bean(RenewFeedAddress.class);
    private final RevokeFeedAddress revoke = wiring.bean(RevokeFeedAddress.class);
    private final PrivateFeedQuery feeds = wiring.bean(PrivateFeedQuery.class);

    private final Actor.Scope actor = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "anna", ORIGIN, null));

    @AfterEach
    void close() {
        actor.close();
    }

    private boolean opens(String token, Caller whose) {
        // beans of its own: customers are cached for seconds, and the tests change them
        return Wiring.on(database, MovableTime.at(NOW.toString()))
                .bean(ResolveFeedAddress.class)
                .resolve(token, ORIGIN, NOW)
                .filter(reader -> reader.id().equals(whose.id()))
                .isPresent();
    }

    private void sql(String statement, @Nullable Object... parameters) {
        Sql.update(database.dataSource(), statement, parameters);
    }

    @Test
    void opensForItsTokenOnly_andForNoneOnceRenewedOrRevoked() {
        String first = renew.renew(anna, NOW);
        String other = renew.renew(bert, NOW);
        assertThat(opens(first, anna)).isTrue();
        assertThat(opens(other, bert)).isTrue();
        assertThat(opens(first + "x", anna)).isFalse();
        assertThat(opens("", anna)).isFalse();
        String second = renew.renew(anna, NOW);
        assertThat(opens(first, anna)).isFalse();
        assertThat(opens(second, anna)).isTrue();
        revoke.revoke(anna, NOW);
        assertThat(opens(second, anna)).isFalse();
        assertThat(opens(other, bert)).isTrue();
        assertThatThrownBy(() -> revoke.revoke(anna, NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void storesNoToken() {
        String token = renew.renew(anna, NOW);
        assertThat(Sql.query(
                        database.dataSource(), "SELECT a::text AS shown FROM feed_address a", row -> row.text("shown")))
                .hasSize(1)
                .noneMatch(row -> row.contains(token));
        assertThat(Sql.query(
                        database.dataSource(), "SELECT a::text AS shown FROM audit_entry a", row -> row.text("shown")))
                .hasSize(1)
                .noneMatch(row -> row.contains(token))
                .allMatch(row -> row.contains("add-feed-address"));
    }

    @Test
    void opensForActiveCustomersOnly_fromTheirNetworks() {
        String token = renew.renew(anna, NOW);
        sql("UPDATE customer SET allowed_networks = '198.51.100.0/24' WHERE login = 'anna'");
        assertThat(opens(token, anna)).isFalse();
        sql("UPDATE customer SET allowed_networks = '192.0.2.0/24' WHERE login = 'anna'");
        assertThat(opens(token, anna)).isTrue();
        sql("UPDATE customer SET active = false WHERE login = 'anna'");
        assertThat(opens(token, anna)).isFalse();
    }

    @Test
    void isForCustomersAlone() {
        for (String role : new String[] {"OPERATOR", "AUDITOR", "BIDDER"}) {
            Caller other = People.of(wiring).caller("some-" + role.toLowerCase(Locale.ROOT), role);
            assertThatThrownBy(() -> renew.renew(other, NOW)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> revoke.revoke(other, NOW)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void saysWhenItWasReadLast_toTenMinutes() {
        String token = renew.renew(anna, NOW);
        assertThat(feeds.address(anna)).contains(new FeedAddress(NOW, null));
        ResolveFeedAddress addresses = wiring.bean(ResolveFeedAddress.class);
        addresses.resolve(token, ORIGIN, NOW);
        addresses.resolve(token, ORIGIN, NOW.plus(Duration.ofMinutes(10)).minusNanos(1000));
        assertThat(feeds.address(anna)).contains(new FeedAddress(NOW, NOW));
        Instant later = NOW.plus(Duration.ofMinutes(10));
        addresses.resolve(token, ORIGIN, later);
        assertThat(feeds.address(anna)).contains(new FeedAddress(NOW, later));
        assertThat(feeds.address(bert)).isEmpty();
    }

    @Test
    void listsTheCallersDates_forThirtyDaysAfterTheDrop() {
        order(anna, "one.com", "REQUESTED", NOW.plus(Duration.ofDays(2)));
        order(anna, "gone.com", "CANCELLED", NOW.plus(Duration.ofDays(1)));
        order(anna, "kept.com", "SUCCESSFUL", NOW.minus(Duration.ofDays(30)));
        order(anna, "old.com", "SUCCESSFUL", NOW.minus(Duration.ofDays(30)).minusSeconds(1));
        order(anna, "undated.com", "REQUESTED", null);
        order(bert, "other.com", "REQUESTED", NOW.plus(Duration.ofDays(1)));
        assertThat(feeds.dates(anna, NOW))
                .extracting(DatedOrder::nameUnicode, DatedOrder::ended)
                .containsExactly(tuple("kept.com", true), tuple("gone.com", true), tuple("one.com", false));
    }

    private void order(Caller whose, String name, String status, @Nullable Instant drop) {
        Instant finalization = drop == null ? null : drop.minus(Duration.ofHours(1));
        sql(
                "INSERT INTO backorder (customer_id, order_class, tld, name, name_unicode, status, price_minor, deposit_minor,"
                        + " currency, drop_at, finalization_at, opens_at, auth_info, owner_contact, admin_contact,"
                        + " tech_contact, billing_contact, created_by, created_at, updated_by, updated_at)"
                        + " VALUES (?, 'BACKORDER', 'com', ?, ?, ?, 2000, 2000, 'USD', ?::timestamptz, ?::timestamptz,"
                        + " ?::timestamptz, 'x', 'P', 'P', 'P', 'P', 'anna', ?, 'anna', ?)",
                whose.id().value(),
                name,
                name,
                status,
                drop,
                finalization,
                finalization,
                NOW,
                NOW);
    }
}
