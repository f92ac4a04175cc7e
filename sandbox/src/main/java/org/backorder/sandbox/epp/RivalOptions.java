package org.backorder.sandbox.epp;

import java.time.Duration;

/**
 * A rival that storms creates.
 *
 * @param registrar the account it registers for
 * @param namePattern names it wants: {@code *} stands for any characters
 * @param createsPerSecond its total rate while a name is due
 * @param leadIn how long before a purge it starts
 * @param stopAfter how long after the purge it gives up
 */
public record RivalOptions(
        String registrar, String namePattern, int createsPerSecond, Duration leadIn, Duration stopAfter) {
    public RivalOptions {
        if (createsPerSecond < 1 || createsPerSecond > 10_000) {
            throw new IllegalArgumentException("a rival sends 1 to 10,000 creates a second, not " + createsPerSecond);
        }
    }

    /** A rival on the usual terms: 50 ms before the purge to five seconds after it. */
    public static RivalOptions on(String registrar, String namePattern, int createsPerSecond) {
        return new RivalOptions(registrar, namePattern, createsPerSecond, Duration.ofMillis(50), Duration.ofSeconds(5));
    }
}
