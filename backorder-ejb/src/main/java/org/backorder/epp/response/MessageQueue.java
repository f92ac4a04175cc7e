package org.backorder.epp.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of the registrar's message queue (RFC 5730 section 2.6, {@code msgQ}).
 *
 * @param count messages waiting, or null when the server sent no readable number
 * @param id the first message's id
 */
public record MessageQueue(
        @Nullable Integer count,
        String id,
        @Nullable Instant queuedAt,
        @Nullable String message) {}
