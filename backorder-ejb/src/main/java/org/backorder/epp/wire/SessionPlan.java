package org.backorder.epp.wire;

import java.time.Duration;
import java.util.Set;
import org.backorder.epp.Deadlines;
import org.backorder.epp.EppCredentials;
import org.backorder.epp.EppNamespace;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every session of one accreditation at one registry; the limits are the registry's and hard.
 *
 * @param idle after which the registry closes a session
 * @param gap least time between two commands of one session, or null
 * @param longestAge after which a session is renewed, or null
 * @param commands per session before it is renewed, or null
 * @param required extensions the drop profile cannot do without
 */
public record SessionPlan(
        EppCredentials credentials,
        Deadlines deadlines,
        Duration idle,
        @Nullable Duration gap,
        @Nullable Duration longestAge,
        @Nullable Integer commands,
        Set<EppNamespace> required) {

    /** Two thirds of the idle limit: late enough to be rare, early enough for one retry. */
    Duration keepAliveAfter() {
        return idle.multipliedBy(2).dividedBy(3);
    }

    /** Nine tenths of a limit: time to renew before the registry does it. */
    boolean isWornOut(Duration age, int sent) {
        return (longestAge != null && age.compareTo(longestAge.multipliedBy(9).dividedBy(10)) > 0)
                || (commands != null && sent >= commands * 9 / 10);
    }
}
