package org.backorder.sandbox.epp.store;

import org.jspecify.annotations.Nullable;

/**
 * A registration. All instants are microseconds since 1970 of scenario time; 0 means none. Seeded names carry no details, so
 * that two million of them stay small: what a seed would say is derived when somebody asks.
 *
 * @param dropAt instant of the purge when {@code deleting}, else of the purge before this registration
 */
public record Domain(
        String name,
        String sponsor,
        long createdAt,
        long expiresAt,
        long dropAt,
        boolean deleting,
        boolean listed,
        @Nullable DomainDetails details) {

    public Domain withDetails(DomainDetails changed) {
        return new Domain(name, sponsor, createdAt, expiresAt, dropAt, deleting, listed, changed);
    }

    public Domain withSponsor(String other) {
        return new Domain(name, other, createdAt, expiresAt, dropAt, deleting, listed, details);
    }

    public Domain withExpiry(long micros) {
        return new Domain(name, sponsor, createdAt, micros, dropAt, deleting, listed, details);
    }

    /** On its way out, purged at that instant. */
    public Domain dropping(long micros, boolean onList) {
        return new Domain(name, sponsor, createdAt, expiresAt, micros, true, onList, details);
    }

    /** Back from its way out. */
    public Domain restored() {
        return new Domain(name, sponsor, createdAt, expiresAt, 0, false, false, details);
    }
}
