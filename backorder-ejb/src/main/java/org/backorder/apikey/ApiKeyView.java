package org.backorder.apikey;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as its customer may see it: never the key itself. Instants are UTC.
 *
 * @param hint the key's first characters, to tell one from another
 * @param lastUsedAt to within ten minutes; absent before the first use
 * @param expiresAt from then on, that instant included, the key is refused; absent when it never expires
 */
public record ApiKeyView(
        long id,
        String label,
        String hint,
        Set<ApiScope> scopes,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt)
        implements Serializable {
    /** Copies the scopes. */
    public ApiKeyView {
        scopes = Set.copyOf(scopes);
    }

    /** Where a key stands. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    /** Follows from time, so it is asked for an instant and stored nowhere. */
    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? State.EXPIRED : State.ACTIVE;
    }
}
