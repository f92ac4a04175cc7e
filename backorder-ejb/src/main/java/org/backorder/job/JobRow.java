package org.backorder.job;

import java.io.Serializable;
import java.time.Instant;

/** One recorded pass of a job. Instants are UTC. */
public record JobRow(String job, String node, Instant startedAt, Instant finishedAt, int done, int already, int failed)
        implements Serializable {}
