package org.backorder.registry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.backorder.refusal.NotFound;

/** Drop profiles in force, cached for seconds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DropProfiles {
    @Inject
    PolicyStore policies;

    @Inject
    InstantSource time;

    /** The profile of that name in force now; refuses with NotFound. */
    public DropProfile profile(String name) {
        Instant now = time.instant();
        List<PolicyStore.DatedProfile> history = policies.profiles().getOrDefault(name, List.of());
        return history.stream()
                .filter(dated -> !dated.validFrom().isAfter(now))
                .reduce((earlier, later) -> later) // the history is ascending
                .map(PolicyStore.DatedProfile::profile)
                .orElseThrow(() -> new NotFound("drop profile", name));
    }
}
