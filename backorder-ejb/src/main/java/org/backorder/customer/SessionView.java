package org.backorder.customer;

import java.io.Serializable;
import java.time.Instant;

/**
 * A live session as its customer sees it; the token stays secret. Instants are those of the system's clock, UTC.
 *
 * @param origin address it was started from
 * @param lastUsedAt to within ten seconds
 * @param expiresAt when it ends however much it is used
 * @param current true for the session the question came by
 */
public record SessionView(String origin, Instant startedAt, Instant lastUsedAt, Instant expiresAt, boolean current)
        implements Serializable {}
