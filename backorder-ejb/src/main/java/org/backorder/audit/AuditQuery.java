package org.backorder.audit;

import jakarta.ejb.Stateless;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail, newest first. */
@Stateless
public class AuditQuery {

    /** Rows, filtered by actor and object where given. */
    public Page<AuditRow> list(
            @Nullable String actor, @Nullable String objectKind, @Nullable String objectId, PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }
}
