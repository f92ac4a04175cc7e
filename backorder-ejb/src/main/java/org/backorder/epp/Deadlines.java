package org.backorder.epp;

import java.time.Duration;

/** How long an answer may take before its session is closed (registries.md 1.4). */
public record Deadlines(Duration command, Duration login, Duration connect) {
    public static final Deadlines USUAL =
            new Deadlines(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(10));
}
