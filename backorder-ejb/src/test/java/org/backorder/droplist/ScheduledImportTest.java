package org.backorder.droplist;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.backorder.job.RunReport;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists fetched on schedule from a real HTTP server (R12, registries.md 3.2). */
@Tag("R12")
class ScheduledImportTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String body = "a.com;2026-05-03T18:00:00Z\n";
    private volatile int status = 200;
    private Lists lists;
    private DropListImportRun run;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        lists = Lists.fresh();
        Sql.update(
                lists.wiring.database().dataSource(),
                "UPDATE drop_source SET address = ?, every_seconds = 3600 WHERE id = 'main'",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/lists/list.csv");
        run = lists.wiring.bean(DropListImportRun.class);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(String.valueOf(known));
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", etag);
        if (etag.equals(known)) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(status, content.length);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    @Test
    void importsAtOnce_thenEveryHour_askingOnlyForChanges() {
        assertThat(run.nextDue(Lists.NOW)).contains(Lists.NOW);
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
        Instant next = Lists.NOW.plus(Duration.ofHours(1));
        assertThat(run.nextDue(Lists.NOW)).contains(next);

        lists.time.moveTo(next.minusMillis(1));
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThat(asked).hasSize(1);

        lists.time.moveTo(next);
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThat(asked).hasSize(2).first().isEqualTo("null");
        assertThat(asked.get(1)).startsWith("\"");
        assertThat(states()).containsExactly("UNCHANGED", "DONE");
        assertThat(run.nextDue(next)).contains(next.plus(Duration.ofHours(1)));
    }

    @Test
    void keepsItsPhase_afterAPause() {
        run.tick();
        Instant late = Lists.NOW.plus(Duration.ofMinutes(200));
        lists.time.moveTo(late);
        run.tick();
        assertThat(run.nextDue(late)).contains(Lists.NOW.plus(Duration.ofHours(4)));
    }

    @Test
    void comparesAgain_whenAnotherSourceChangedTheListMeanwhile() {
        run.tick();
        lists.upload("zip", "b.com;2026-05-03 17:00:00\n");
        lists.time.plus(Duration.ofHours(1));

        run.tick();

        assertThat(asked).containsExactly("null", "null");
        assertThat(states()).containsExactly("DONE", "DONE");
    }

    @Test
    void refusesAnErrorPage_andTriesAgainAtItsNextTimeOnly() {
        status = 503;
        assertThat(run.tick()).isEqualTo(new RunReport(0, 0, 1));
        assertThat(states()).containsExactly("REFUSED");
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);

        status = 200;
        lists.time.plus(Duration.ofHours(1));
        assertThat(run.tick()).isEqualTo(RunReport.done(1));
    }

    @Test
    void refusesASourceThatCannotBeReached() {
        server.stop(0);
        assertThat(run.tick()).isEqualTo(new RunReport(0, 0, 1));
        assertThat(reports().get(0).problem()).startsWith("the source cannot be reached");
    }

    @Test
    void leavesTheImportToTheNodeThatTookIt() {
        DropSourceStore sources = lists.wiring.bean(DropSourceStore.class);
        DropSource source = sources.byId("main").orElseThrow();
        Instant next = source.followingImport(Lists.NOW);

        assertThat(sources.take(source, next)).isTrue();
        assertThat(sources.take(source, next)).isFalse();
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
    }

    @Test
    void fetchesNothing_fromASourceThatIsOff() {
        Sql.update(lists.wiring.database().dataSource(), "UPDATE drop_source SET enabled = false WHERE id = 'main'");
        assertThat(run.nextDue(Lists.NOW)).isEmpty();
        assertThat(run.tick()).isEqualTo(RunReport.IDLE);
        assertThat(asked).isEmpty();
    }

    private List<ImportReport> reports() {
        return lists.wiring
                .bean(ImportQuery.class)
                .reports("main", PageRequest.of(0, 10))
                .rows();
    }

    private List<String> states() {
        return reports().stream().map(ImportReport::state).toList();
    }
}
