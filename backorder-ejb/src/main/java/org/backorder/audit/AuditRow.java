package org.backorder.audit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of the audit trail as operators read it. Instants are UTC; before and after are JSON texts. */
public record AuditRow(
        long id,
        Instant at,
        String actorKind,
        String actor,
        String origin,
        String action,
        String objectKind,
        String objectId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason)
        implements Serializable {}
