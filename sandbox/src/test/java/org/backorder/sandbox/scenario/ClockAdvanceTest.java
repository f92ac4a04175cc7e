package org.backorder.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ClockAdvanceTest {
    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant ONE = START.plus(Duration.ofHours(1));
    private static final Instant TWO = START.plus(Duration.ofHours(2));
    private static final Instant THREE = START.plus(Duration.ofHours(3));

    @TempDir
    Path directory;

    private final List<StandInServer> servers = new ArrayList<>();
    private ScenarioClock clock;
    private ClockAdvance advance;

    @BeforeEach
    void begin() throws IOException {
        clock = ScenarioClock.in(directory.resolve("clock"), InstantSource.fixed(START));
        advance = new ClockAdvance(
                clock, () -> servers.stream().map(StandInServer::client).toList());
    }

    @AfterEach
    void stop() {
        servers.forEach(StandInServer::close);
    }

    private StandInServer server() throws IOException {
        StandInServer server = StandInServer.start(START);
        servers.add(server);
        return server;
    }

    @Test
    void runsEachJobAtTheInstantItIsDue_inTimeOrder() throws Exception {
        StandInServer server = server().due("third", THREE).due("first", ONE).due("second", TWO);
        advance.to(START.plus(Duration.ofHours(4)));
        assertThat(server.ran).containsExactly("first@" + ONE, "second@" + TWO, "third@" + THREE);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(4)));
    }

    @Test
    void runsWhatIsDueAtTheTarget_andNothingAMicrosecondLater() throws Exception {
        StandInServer server = server().due("at", TWO).due("after", TWO.plusNanos(1000));
        advance.to(TWO);
        assertThat(server.ran).containsExactly("at@" + TWO);
        advance.to(TWO.plusNanos(1000));
        assertThat(server.ran).hasSize(2);
    }

    @Test
    void runsWhatAJobMakesDue_withinTheSameAdvance() throws Exception {
        StandInServer server = server().due("order-finalization", ONE)
                .follows("order-finalization", "catch", Duration.ofMinutes(30))
                .follows("catch", "outbox-delivery", Duration.ZERO);
        advance.to(TWO);
        Instant race = ONE.plus(Duration.ofMinutes(30));
        assertThat(server.ran).containsExactly("order-finalization@" + ONE, "catch@" + race, "outbox-delivery@" + race);
    }

    @Test
    void letsRealTimePass_whileAServerIsBusy() throws Exception {
        StandInServer server = server().due("catch", ONE).racesAfter("catch", 3).due("later", TWO);
        advance.to(THREE);
        assertThat(server.offsets.stream().filter(Duration.ofHours(1)::equals).count())
                .as("asked again until the race was over")
                .isGreaterThanOrEqualTo(4);
        assertThat(server.ran).containsExactly("catch@" + ONE, "later@" + TWO);
    }

    @Test
    void passesAJobThatStaysOverdue() throws Exception {
        StandInServer server =
                server().due("mail-delivery", ONE).sticksAt("mail-delivery").due("other", TWO);
        advance.to(THREE);
        assertThat(clock.instant()).isEqualTo(THREE);
        assertThat(server.ran).contains("mail-delivery@" + ONE, "other@" + TWO);
    }

    @Test
    void movesAllServersTogether() throws Exception {
        StandInServer first = server().due("here", ONE);
        StandInServer second = server().due("there", TWO);
        advance.to(THREE);
        assertThat(first.ran).containsExactly("here@" + ONE);
        assertThat(second.ran).containsExactly("there@" + TWO);
        assertThat(first.offsets).isEqualTo(second.offsets).endsWith(Duration.ofHours(3));
    }

    @Test
    void failsAtOnce_whenAServerDies_andGoesOnWithTheNext() throws Exception {
        server().due("first", ONE).due("fatal", TWO).diesIn("fatal");
        assertThatThrownBy(() -> advance.to(THREE)).isInstanceOf(IOException.class);
        assertThat(clock.instant())
                .as("no further than the job that was cut off")
                .isEqualTo(TWO);
        assertThatThrownBy(() -> advance.to(THREE)).as("nobody listens").isInstanceOf(IOException.class);
        servers.clear();
        StandInServer after = server().due("fatal", TWO);
        advance.to(THREE);
        assertThat(after.ran).containsExactly("fatal@" + TWO);
        assertThat(clock.instant()).isEqualTo(THREE);
    }

    @Test
    void refuses_whenNoServerRuns() {
        assertThatThrownBy(() -> advance.to(ONE))
                .isInstanceOfSatisfying(
                        BadCall.class, refusal -> assertThat(refusal.status()).isEqualTo(503));
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void takesOneAdvanceAfterTheOther() throws Exception {
        StandInServer server = server();
        for (int minute = 1; minute < 120; minute++) {
            server.due("tick", START.plus(Duration.ofMinutes(minute)));
        }
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Instant>> ends = new ArrayList<>();
            for (Instant target : List.of(TWO, ONE)) {
                ends.add(both.submit(() -> {
                    advance.to(target); // the server answers 409 when its time runs backward
                    return clock.instant();
                }));
            }
            for (Future<Instant> end : ends) {
                assertThat(end.get(15, TimeUnit.SECONDS)).isBetween(ONE, TWO);
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(clock.instant()).isEqualTo(TWO);
        assertThat(server.ran).hasSize(119).doesNotHaveDuplicates();
    }
}
