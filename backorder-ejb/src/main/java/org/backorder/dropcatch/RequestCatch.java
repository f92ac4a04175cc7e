package org.backorder.dropcatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.backorder.registry.DropProfiles;
import org.backorder.registry.TldCatalog;
import org.backorder.registry.TldRow;

/** Asks the catch engine for a name, once per drop, and calls it off. */
@Stateless
public class RequestCatch {
    @Inject
    CatchPlanStore plans;

    @Inject
    TldCatalog tlds;

    @Inject
    DropProfiles profiles;

    /** True when names under the TLD can be raced for: we hold an accreditation, and the engine serves its release mode. */
    public boolean canRace(String tld) {
        TldRow row = tlds.tld(tld);
        return row.registryId() != null
                && CatchPlanner.isRaced(profiles.profile(row.profile()).mode());
    }

    /** Makes the catch plan from the drop profile; a repeat is one effect. Joins the running transaction. */
    public void request(CatchRequest request, Instant now) {
        requestAll(List.of(request), now);
    }

    /**
     * Set-wise request.
     *
     * @throws CannotBeRaced for the first name whose registry or release mode the engine cannot serve
     */
    public void requestAll(List<CatchRequest> requests, Instant now) {
        NewPlans fresh = new NewPlans();
        for (CatchRequest request : requests) {
            fresh.add(request, registry(request), planned(request));
        }
        plans.add(fresh, now);
        List<String> missing = plans.withoutPlan(fresh);
        if (!missing.isEmpty()) {
            // An open plan for another drop of the name must be cancelled first: two plans would race each other.
            throw new IllegalStateException("an open plan for another drop stands in the way of " + missing.get(0));
        }
    }

    /**
     * Tries for a name after its finalization date, until then (R34): makes a plan that starts at once, joins the one under way, or
     * opens one again that was given up. Joins the running transaction, and waits for a decision that is just being written.
     *
     * @throws NameTaken when somebody has registered the name since its drop
     * @throws CannotBeRaced when the registry or its release mode cannot be served
     */
    public void pursue(CatchRequest request, Instant until, Instant now) {
        NewPlans fresh = new NewPlans();
        fresh.add(request, registry(request), planned(request).until(until));
        if (plans.add(fresh, now) == 0 && !plans.pursue(request, until, now)) {
            if (!plans.withoutPlan(fresh).isEmpty()) {
                throw new IllegalStateException("an open plan for another drop stands in the way of " + request.name());
            }
            throw new NameTaken(request.name());
        }
    }

    /** True when a plan that was announced as missed has been opened again since, or has even caught its name. */
    public boolean isOverruled(long planId) {
        return plans.isOverruled(planId);
    }

    private String registry(CatchRequest request) {
        String registry = tlds.tld(request.tld()).registryId();
        if (registry == null) {
            throw CannotBeRaced.noAccreditation(request.name(), request.tld());
        }
        return registry;
    }

    private CatchPlanner.Planned planned(CatchRequest request) {
        TldRow tld = tlds.tld(request.tld());
        return CatchPlanner.plan(request.name(), profiles.profile(tld.profile()), request.dropAt());
    }

    /** Cancels the open plan of a name, if there is one that has not decided (R14, the drop moved). */
    public void cancel(String name, Instant now) {
        plans.cancel(name, now);
    }
}
