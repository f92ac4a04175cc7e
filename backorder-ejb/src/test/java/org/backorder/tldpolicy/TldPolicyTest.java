package org.backorder.tldpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.registry.TldCatalog;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R5")
class TldPolicyTest {
    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring = Wiring.on(database, time);
    private final KeepTld keepTld = wiring.bean(KeepTld.class);
    private final TldPolicyQuery query = wiring.bean(TldPolicyQuery.class);
    private final Caller admin = People.of(wiring).operator();
    private final String profile = query.profiles().get(0);
    private final Actor.Scope actor = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "admin", "192.0.2.1", null));

    @AfterEach
    void close() {
        actor.close();
    }

    private TldPolicy policy(String label, @Nullable String registry, String... zones) {
        return new TldPolicy(label, Set.of(zones), profile, registry, true, false);
    }

    private TldPolicyView only(String label) {
        var page = query.list(label, PageRequest.of(0, 10));
        assertThat(page.total()).isEqualTo(1);
        return page.rows().get(0);
    }

    private long entries(String action) {
        return Sql.query(
                        database.dataSource(),
                        "SELECT count(*) AS n FROM audit_entry WHERE action = ?",
                        row -> row.number("n"),
                        action)
                .get(0);
    }

    @Test
    void addsATld_whoseNamesCanBeReadThen() {
        keepTld.add(admin, policy("newtld", null, "co.newtld"), time.instant());
        assertThat(only("newtld").policy()).isEqualTo(policy("newtld", null, "co.newtld"));
        assertThat(only("newtld").kind()).isEqualTo("gTLD");
        TldCatalog catalog = Wiring.on(database, time).bean(TldCatalog.class);
        assertThat(catalog.orderable("shop.co.newtld").zone()).isEqualTo("co.newtld");
        assertThat(entries("AddTld")).isEqualTo(1);
        assertThatThrownBy(() -> keepTld.add(admin, policy("newtld", null), time.instant()))
                .isInstanceOf(TldKnown.class);
        assertThat(only("newtld").policy().zones()).containsExactly("co.newtld");
    }

    @Test
    void changesHowATldIsSold_once() {
        keepTld.add(admin, policy("qz", null, "co.qz", "org.qz"), time.instant());
        TldPolicy closed = new TldPolicy("qz", Set.of("org.qz", "net.qz"), profile, null, false, true);
        keepTld.change(admin, closed, time.instant());
        keepTld.change(admin, closed, time.instant());
        assertThat(only("qz").policy()).isEqualTo(closed);
        assertThat(only("qz").kind()).isEqualTo("ccTLD");
        assertThat(entries("ModifyTld")).isEqualTo(1);
        TldCatalog catalog = Wiring.on(database, time).bean(TldCatalog.class);
        assertThat(catalog.tld("qz").acceptsOrders()).isFalse();
        assertThat(catalog.tld("qz").firstComeFirstServed()).isTrue();
    }

    @Test
    void refusesAllButOperators_andWhatIsNotThere() {
        Caller auditor = People.of(wiring).caller("auditor", "AUDITOR");
        Caller alice = People.of(wiring).caller("alice", "CUSTOMER");
        for (Caller caller : new Caller[] {auditor, alice}) {
            assertThatThrownBy(() -> keepTld.add(caller, policy("newtld", null), time.instant()))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> keepTld.change(admin, policy("newtld", null), time.instant()))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "New, co.New",
        "münchen, co.münchen",
        "two.labels, co.two.labels",
        "new_tld, co.new_tld",
        "newtld, co.other",
        "newtld, a.co.newtld",
        "newtld, newtld",
        "newtld, b_d.newtld"
    })
    void refusesWhatIsNoTldOrNoZoneOfIt(String label, String zone) {
        assertThatThrownBy(() -> keepTld.add(admin, policy(label, null, zone), time.instant()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void refusesUnknownProfilesAndRegistries() {
        TldPolicy unknown = new TldPolicy("newtld", Set.of(), "no such profile", null, true, false);
        assertThatThrownBy(() -> keepTld.add(admin, unknown, time.instant())).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> keepTld.add(admin, policy("newtld", "no such registry"), time.instant()))
                .isInstanceOf(InvalidValue.class);
        assertThat(query.list("newtld", PageRequest.of(0, 10)).total()).isZero();
    }
}
