package org.backorder.epp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.backorder.epp.response.Greeting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T33")
class ClockOffsetTest {
    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");

    private final ClockOffset offset = new ClockOffset();

    private static Greeting greeting(Instant date, Duration resolution) {
        return new Greeting("server", date, resolution, List.of("1.0"), List.of("en"), List.of(), List.of());
    }

    /** A hello at our time t, whose answer takes 20 ms, from a server that shows whole seconds and runs ahead by so much. */
    private void hello(Instant at, Duration ahead) {
        Instant serverTime = at.plusMillis(10).plus(ahead);
        offset.add(at, at.plusMillis(20), greeting(serverTime.truncatedTo(ChronoUnit.SECONDS), Duration.ofSeconds(1)));
    }

    private ClockOffset.Estimate estimate() {
        return offset.estimate().orElseThrow();
    }

    @Test
    void knowsNothing_beforeTheFirstGreeting() {
        assertThat(offset.estimate()).isEmpty();
    }

    @Test
    void narrowsFarBelowASecond_fromServersThatShowWholeSeconds() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Duration ahead = Duration.ofMillis(random.nextInt(60_000) - 30_000);
        for (int i = 0; i < 60; i++) {
            hello(START.plusMillis(i * 1_017L), ahead);
            assertThat(estimate().offset().minus(ahead).abs())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(estimate().doubt().plusMillis(1));
        }
        assertThat(estimate().doubt()).as("seed %d", seed).isLessThan(Duration.ofMillis(25));
    }

    @Test
    void startsAgain_afterAClockStep() {
        for (int i = 0; i < 20; i++) {
            hello(START.plusMillis(i * 130L), Duration.ofMillis(200));
        }
        hello(START.plusSeconds(10), Duration.ofMillis(2_200));

        assertThat(estimate().greetings()).isEqualTo(1);
        assertThat(estimate().offset().minusMillis(2_200).abs())
                .isLessThanOrEqualTo(estimate().doubt());
    }

    @Test
    void doesNotTakeTrailingZerosForPrecision() {
        Instant date = START.plusMillis(500);
        offset.add(START, START.plusMillis(1), greeting(date, Duration.ofMillis(100)));

        // s + q - t0 minus s - t1, halved: (100 ms + 1 ms) / 2
        assertThat(estimate().doubt()).isEqualTo(Duration.ofNanos(50_500_000));
    }

    @Test
    void forgetsOldGreetings_becauseClocksDrift() {
        hello(START, Duration.ZERO);
        hello(START.plus(Duration.ofMinutes(11)), Duration.ZERO);

        assertThat(estimate().greetings()).isEqualTo(1);
    }
}
