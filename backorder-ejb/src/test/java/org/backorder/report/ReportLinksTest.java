package org.backorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.ChangeNetworks;
import org.backorder.customer.CustomerChange;
import org.backorder.customer.ModifyCustomer;
import org.backorder.customer.Networks;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R1")
class ReportLinksTest {
    private static final Duration MICRO = Duration.ofNanos(1000);
    private static final String ORIGIN = "192.0.2.7";

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring = Wiring.on(database, time);
    private final ReportLinks links = wiring.bean(ReportLinks.class);
    private final Caller alice = People.of(wiring).caller("alice", "CUSTOMER");

    private Optional<String> whose(String token, Instant at) {
        return links.resolve(token, ORIGIN, at)
                .map(report -> report.caller().customer().login() + " " + report.kind());
    }

    private final Actor.Scope actor = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "alice", ORIGIN, null));

    @AfterEach
    void close() {
        actor.close();
    }

    @Test
    void leadsToItsCustomersReport_untilItEnds() {
        Instant made = time.instant();
        String token = links.add(alice, ReportKind.DOMAINS, made);
        assertThat(token).matches("[A-Za-z0-9]{64}");
        Instant end = made.plus(Duration.ofMinutes(15));
        assertThat(whose(token, end.minus(MICRO))).contains("alice DOMAINS");
        assertThat(whose(token, end)).isEmpty();
        assertThat(whose(token.toLowerCase(Locale.ROOT), made)).isEmpty();
        assertThat(whose("", made)).isEmpty();
    }

    @Test
    void theSettingSaysHowLong_andWhatEndedIsForgotten() {
        Sql.update(
                database.dataSource(),
                "INSERT INTO setting (name, value, valid_from) VALUES (?, '2', ?)",
                ReportLinks.LIFE,
                time.instant());
        String token = links.add(alice, ReportKind.USERS, time.instant());
        Instant end = time.instant().plus(Duration.ofMinutes(2));
        assertThat(whose(token, end.minus(MICRO))).contains("alice USERS");
        assertThat(whose(token, end)).isEmpty();
        links.add(alice, ReportKind.USERS, end);
        assertThat(Sql.query(
                        database.dataSource(), "SELECT count(*) AS links FROM report_link", row -> row.number("links")))
                .containsExactly(1L);
    }

    @Test
    void endsWithTheCustomersAccess_andOutsideItsNetworks() {
        String token = links.add(alice, ReportKind.ACCOUNTING, time.instant());
        comingFrom("198.51.100.0/24");
        assertThat(whose(token, time.instant())).isEmpty();
        comingFrom("192.0.2.0/24");
        assertThat(whose(token, time.instant())).contains("alice ACCOUNTING");
        wiring.bean(ModifyCustomer.class)
                .modify(People.of(wiring).operator(), "alice", CustomerChange.active(false, "left"), time.instant());
        assertThat(whose(token, time.instant())).isEmpty();
    }

    private void comingFrom(String networks) {
        String address = networks.replace("0/24", "7");
        wiring.bean(ChangeNetworks.class)
                .change(new Caller(alice.customer(), address), Networks.of(List.of(networks)), time.instant());
    }
}
