package org.backorder.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioClockTest {
    private static final Instant SYSTEM = Instant.parse("2026-05-01T12:00:00.123456789Z");

    @TempDir
    Path directory;

    private ScenarioClock clock() throws IOException {
        return ScenarioClock.in(directory.resolve("clock"), InstantSource.fixed(SYSTEM));
    }

    @Test
    void isTheSystemsTimeInMicroseconds_beforeAnyJump() throws IOException {
        assertThat(clock().instant()).isEqualTo(Instant.parse("2026-05-01T12:00:00.123456Z"));
        assertThat(clock().offset()).isZero();
    }

    @Test
    void neverGoesBackward() throws IOException {
        ScenarioClock clock = clock();
        Instant there = SYSTEM.plus(Duration.ofHours(2));
        clock.jumpTo(there);
        assertThat(clock.jumpTo(there.minusNanos(1))).isEqualTo(Duration.ofHours(2));
        assertThat(clock.jumpTo(Instant.EPOCH)).isEqualTo(Duration.ofHours(2));
        assertThat(clock.jumpTo(there.plusNanos(1)))
                .isEqualTo(Duration.ofHours(2).plusNanos(1));
    }

    @Test
    void keepsItsOffsetOverARestart() throws IOException {
        clock().jumpTo(SYSTEM.plus(Duration.ofDays(400)));
        assertThat(clock().offset()).isEqualTo(Duration.ofDays(400));
        assertThat(clock().instant()).isEqualTo(Instant.parse("2027-06-05T12:00:00.123456Z"));
        assertThat(directory).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
    }
}
