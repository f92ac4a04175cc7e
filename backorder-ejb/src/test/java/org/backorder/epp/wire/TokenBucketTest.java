package org.backorder.epp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R25")
class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    private static int takenBetween(TokenBucket bucket, long from, long to) {
        int taken = 0;
        for (long t = from; t < to; t += SECOND / 1000) {
            if (bucket.take(t)) {
                taken++;
            }
        }
        return taken;
    }

    @Test
    void neverGivesMore_thanARegistrysOwnBucketWouldTake() {
        TokenBucket bucket = new TokenBucket(20, 0);

        // A full bucket of 20 and 20 a second: at most 20 + 20 n in n seconds.
        assertThat(takenBetween(bucket, 0, SECOND / 1000)).isEqualTo(1);
        TokenBucket greedy = new TokenBucket(20, 0);
        int atOnce = 0;
        while (greedy.take(0)) {
            atOnce++;
        }
        assertThat(atOnce).isBetween(15, 19);
        assertThat(takenBetween(greedy, 0, 10 * SECOND)).isBetween(190, 200);
    }

    @Test
    void keepsOneASecondApart_byMoreThanASecond() {
        TokenBucket bucket = new TokenBucket(1, 0);

        assertThat(bucket.take(0)).isTrue();
        assertThat(bucket.take(SECOND)).isFalse();
        assertThat(bucket.nextNanos(SECOND)).isGreaterThan(SECOND);
        assertThat(bucket.take(bucket.nextNanos(SECOND))).isTrue();
    }

    @Test
    void limitsNothing_whereTheProfileHasNoLimit() {
        TokenBucket bucket = new TokenBucket(null, 0);

        for (int i = 0; i < 10_000; i++) {
            assertThat(bucket.take(5)).isTrue();
        }
        assertThat(bucket.nextNanos(5)).isEqualTo(5);
    }
}
