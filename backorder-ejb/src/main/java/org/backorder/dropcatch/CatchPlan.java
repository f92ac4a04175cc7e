package org.backorder.dropcatch;

import java.time.Instant;
import org.backorder.epp.Secret;

/**
 * A plan as this node holds it under a lease (R25).
 *
 * @param round 0 for the storm or the first gentle tries, then one per ladder try
 * @param leaseCounter ours as long as the row still shows it
 */
record CatchPlan(
        long id,
        String name,
        String tld,
        String registryId,
        Instant dropAt,
        Instant earliestAt,
        Instant latestAt,
        Instant windowEndAt,
        CatchPolicy policy,
        long value,
        int years,
        Secret authInfo,
        CatchState state,
        int round,
        long leaseCounter) {

    /** Storms once, in its first round; a plan taken over after the release climbs the ladder at once. */
    boolean storms(Instant now) {
        return policy.storm() && now.isBefore(latestAt.plus(policy.stormFor()));
    }
}
