package org.backorder.apikey;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What credentials may be used for.
 *
 * @param until when they end by themselves, UTC; absent for a login, and for a key without an end
 * @param authInfo true when they may learn transfer secrets, which let whoever has one move a name away
 */
public record Grant(Set<ApiScope> scopes, @Nullable Instant until, boolean authInfo) {
    /** Copies the scopes. */
    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /** That of a login. */
    public static Grant ofLogin(boolean authInfo) {
        return new Grant(Set.of(ApiScope.values()), null, authInfo);
    }

    /** That of a key: one that may change an order's authInfo may read it. */
    static Grant ofKey(Set<ApiScope> scopes, @Nullable Instant until) {
        return new Grant(scopes, until, scopes.contains(ApiScope.ORDER));
    }

    /** True when a key that lasts so long, or without an end, lasts no longer than these. */
    boolean outlasts(@Nullable Instant expiresAt) {
        return until == null || (expiresAt != null && !expiresAt.isAfter(until));
    }
}
