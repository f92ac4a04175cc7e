package org.backorder.dropcatch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.backorder.dropcatch.CatchPlanStore.Decision;
import org.backorder.outbox.Outbox;

/** RACING or RESOLVING to a final state, with the fact announced in the same transaction (R26). A plan that is no longer ours is left alone. */
@Stateless
public class DecideCatch {
    @Inject
    CatchPlanStore plans;

    @Inject
    CatchAttemptStore attempts;

    @Inject
    Outbox outbox;

    /** True when this call decided the plan; false when a cancellation, another node or a longer window was first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean decide(CatchPlan plan, Decision decision, Instant now) {
        if (!plans.decide(plan, decision, now)) {
            return false;
        }
        attempts.resolve(plan.id());
        outbox.add(event(plan, decision, now), now);
        return true;
    }

    private static Record event(CatchPlan plan, Decision decision, Instant now) {
        if (decision.state() == CatchState.CAUGHT) {
            Instant registered = Objects.requireNonNullElse(decision.registeredAt(), now);
            return new NameCaught(
                    plan.id(),
                    plan.name(),
                    plan.tld(),
                    plan.dropAt(),
                    plan.registryId(),
                    Objects.requireNonNullElse(decision.roid(), ""),
                    registered,
                    Objects.requireNonNullElse(decision.expiresAt(), registered));
        }
        return new NameMissed(
                plan.id(),
                plan.name(),
                plan.tld(),
                plan.dropAt(),
                decision.state().name(),
                decision.code(),
                decision.sponsor());
    }
}
