package org.backorder.job;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as operators see it: when it is due next and what its last recorded pass did. */
public record JobState(
        String job, @Nullable Instant nextDue, @Nullable JobRow last) implements Serializable {}
