package org.backorder.sandbox.epp;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registered name as the registry sees it.
 *
 * @param status EPP statuses, {@code ok} when there is no other
 * @param rgpStatus grace period statuses of RFC 3915
 * @param contacts contact data by type: owner, admin, tech, billing
 * @param dropAt instant of the purge that is due or, for a name registered anew, of the last one
 */
public record NameView(
        String name,
        List<String> status,
        List<String> rgpStatus,
        String sponsor,
        Instant createdAt,
        Instant expiresAt,
        String authInfo,
        Map<String, ContactData> contacts,
        @Nullable Instant dropAt,
        boolean listed) {

    /** Leaves the authInfo out: views end up in logs. */
    @Override
    public String toString() {
        return "NameView[" + name + ", " + status + ", " + sponsor + ", created " + createdAt + ", drop " + dropAt
                + "]";
    }
}
