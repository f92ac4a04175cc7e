package org.backorder.sandbox.epp.store;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a registrar's message queue (RFC 5730 section 2.9.2.3).
 *
 * @param queuedAt microseconds of scenario time
 * @param data XML for resData, when the message reports an operation
 */
public record PollMessage(
        long id,
        String registrar,
        long queuedAt,
        String text,
        @Nullable String data) {}
