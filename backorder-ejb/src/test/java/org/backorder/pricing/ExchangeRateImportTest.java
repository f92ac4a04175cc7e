package org.backorder.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.backorder.audit.Actor;
import org.backorder.audit.AuditQuery;
import org.backorder.audit.AuditRow;
import org.backorder.customer.Caller;
import org.backorder.job.RunReport;
import org.backorder.money.ReferenceRates;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference rates fetched from a real HTTP server. */
@Tag("R20")
class ExchangeRateImportTest {
    private static final Instant NOW = Instant.parse("2026-03-05T16:00:00Z");
    private static final Duration EVERY = Duration.ofHours(4);

    private final MovableTime time = MovableTime.at(NOW.toString());
    private final Wiring wiring =
            Wiring.on(LiveDatabase.fresh(), time).with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final Caller operator = People.of(wiring).operator();
    private final ExchangeRateImportRun run = wiring.bean(ExchangeRateImportRun.class);
    private final ImportExchangeRates byHand = wiring.bean(ImportExchangeRates.class);
    private final ExchangeRates rates = wiring.bean(ExchangeRates.class);
    private final AtomicInteger asked = new AtomicInteger();
    private final Actor.Scope acting = Actor.acting(new Actor(Actor.Kind.OPERATOR, "admin", "192.0.2.1", null));
    private volatile String body = day("2026-03-05", "1.0867", "162.95");
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        sql(
                "UPDATE rate_source SET address = ?",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/rates.xml");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        acting.close();
    }

    private static String day(String date, String dollars, String yen) {
        return "<Envelope><Cube><Cube time='" + date + "'><Cube currency='USD' rate='" + dollars
                + "'/><Cube currency='JPY' rate='" + yen + "'/></Cube></Cube></Envelope>";
    }

    private void sql(String statement, Object... parameters) {
        Sql.update(wiring.database().dataSource(), statement, parameters);
    }

    private List<String> stored(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String currency) {
        return rates.list(new RateFilter(from, to, currency), PageRequest.of(0, 100)).rows().stream()
                .map(row -> row.date() + " " + row.currency() + " " + row.rate())
                .toList();
    }

    private List<AuditRow> trail() {
        return wiring.bean(AuditQuery.class)
                .list(null, "exchange-rates", null, PageRequest.of(0, 100))
                .rows();
    }

    @Test
    @Tag("R49")
    void fetchesAtOnce_thenEveryFourHours_andADayIsWrittenOnce() {
        assertThat(run.nextDue(NOW)).contains(NOW);
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(stored(null, null, null)).containsExactly("2026-03-05 JPY 162.95", "2026-03-05 USD 1.0867");
        assertThat(run.nextDue(NOW)).contains(NOW.plus(EVERY));

        time.moveTo(NOW.plus(EVERY).minusNanos(1000));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThat(asked).hasValue(1);
        time.moveTo(NOW.plus(EVERY));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThat(asked).hasValue(2);

        assertThat(trail()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("exchange-rate-import");
            assertThat(entry.objectId()).isEqualTo("2026-03-05");
            assertThat(entry.after()).contains("1.0867");
        });
    }

    @Test
    void aSourceThatFails_isAskedAgainAtItsNextTime_andTheRatesStay() {
        run.tick();
        ReferenceRates before = rates.latest();
        Instant due = NOW;
        for (String broken : List.of("<Envelope>", day("2026-03-06", "0", "1"), "Bad gateway")) {
            status = broken.startsWith("Bad") ? 502 : 200;
            body = broken;
            due = due.plus(EVERY);
            time.moveTo(due);
            assertThat(run.tick()).isEqualTo(new RunReport(0, 0, 1));
            assertThat(run.nextDue(due)).contains(due.plus(EVERY));
            assertThat(rates.latest()).isEqualTo(before);
        }
        server.stop(0);
        time.moveTo(due.plus(EVERY));
        assertThat(run.tick()).isEqualTo(new RunReport(0, 0, 1));
        assertThat(stored(null, null, null)).hasSize(2);
    }

    @Test
    void oneOfTwoServersFetches() {
        Wiring other =
                Wiring.on(wiring.database(), time).with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
        RateStore there = other.bean(RateStore.class);
        RateSource seen = there.sources().get(0);
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        assertThat(there.take(seen, NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void operatorsFetchByHand_andSeeWhatWasNew() {
        assertThat(byHand.fetch(operator, NOW)).isEqualTo(new RateReport(1, 2, 2, 0, LocalDate.parse("2026-03-05")));
        assertThat(byHand.fetch(operator, NOW).unchanged()).isTrue();
        body = day("2026-03-05", "1.0868", "162.950"); // the same number of yen, written in another way
        assertThat(byHand.fetch(operator, NOW)).isEqualTo(new RateReport(1, 2, 0, 1, LocalDate.parse("2026-03-05")));
        AuditRow corrected = trail().get(0);
        assertThat(corrected.actor()).isEqualTo("admin");
        assertThat(corrected.before()).contains("1.0867").doesNotContain("JPY");
        assertThat(corrected.after()).contains("1.0868");
        Caller auditor = People.of(wiring).caller("otto", "AUDITOR");
        assertThatThrownBy(() -> byHand.fetch(auditor, NOW)).isInstanceOf(Forbidden.class);
        sql("UPDATE rate_source SET enabled = false");
        assertThatThrownBy(() -> byHand.fetch(operator, NOW)).isInstanceOf(NotFound.class);
        assertThat(run.nextDue(NOW)).isEmpty();
    }

    @Test
    void theLatestDayCounts_inWhateverOrderDaysArrive() {
        byHand.fetch(operator, NOW);
        body = day("2026-03-03", "1.5", "100");
        byHand.fetch(operator, NOW);
        assertThat(rates.latest().date()).isEqualTo(LocalDate.parse("2026-03-05"));
        body = day("2026-03-06", "1.2", "160").replace("JPY", "GBP");
        byHand.fetch(operator, NOW);
        assertThat(rates.latest().date()).isEqualTo(LocalDate.parse("2026-03-06"));
        assertThat(rates.latest().perEuro()).containsOnlyKeys("GBP", "USD"); // yen of yesterday are not of today
    }

    @Test
    void listsDays_bothInclusive_theLatestFirst() {
        for (String date : List.of("2026-03-03", "2026-03-04", "2026-03-05")) {
            body = day(date, "1.1", "160");
            byHand.fetch(operator, NOW);
        }
        LocalDate fourth = LocalDate.parse("2026-03-04");
        assertThat(stored(fourth, fourth, "u*")).containsExactly("2026-03-04 USD 1.1");
        assertThat(stored(fourth, null, "USD")).containsExactly("2026-03-05 USD 1.1", "2026-03-04 USD 1.1");
        assertThat(stored(null, fourth, "*Y")).containsExactly("2026-03-04 JPY 160", "2026-03-03 JPY 160");
        assertThat(stored(null, null, "US_")).isEmpty();
        assertThat(rates.list(new RateFilter(null, fourth, null), PageRequest.of(1, 2)))
                .satisfies(page -> {
                    assertThat(page.total()).isEqualTo(4);
                    assertThat(page.rows()).extracting(RateRow::currency).containsExactly("USD", "JPY");
                });
    }

    /** A day has begun somewhere 14 hours ahead of UTC; one that has begun nowhere would stay the latest for ever. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06T05:59:59Z, 2026-03-06, true",
        "2026-03-06T05:59:59Z, 2026-03-07, false",
        "2026-03-06T06:00:00Z, 2026-03-07, true",
        "2026-03-06T06:00:00Z, 2062-03-06, false"
    })
    void refusesDaysToCome(Instant now, String date, boolean taken) {
        body = day(date, "1.1", "160");
        if (taken) {
            assertThat(byHand.fetch(operator, now).added()).isEqualTo(2);
        } else {
            assertThatThrownBy(() -> byHand.fetch(operator, now)).isInstanceOf(DamagedRates.class);
            assertThat(stored(null, null, null)).isEmpty();
        }
    }
}
