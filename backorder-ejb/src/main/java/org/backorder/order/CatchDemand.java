package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.backorder.dropcatch.CatchRequest;
import org.backorder.dropcatch.RequestCatch;

/** Asks the catch engine for names with valid orders: what they are worth together and for how long they want them. */
@Dependent
class CatchDemand {
    @Inject
    CatchDemandStore orders;

    @Inject
    RequestCatch requestCatch;

    /** Those of the TLDs under which names can be raced for. */
    Set<String> raceable(Collection<String> tlds) {
        return tlds.stream().distinct().filter(requestCatch::canRace).collect(Collectors.toSet());
    }

    /** One request per name and drop; a repeat is one effect (R25). */
    void request(List<String> names, Instant now) {
        List<CatchRequest> requests = orders.demand(names);
        if (!requests.isEmpty()) {
            requestCatch.requestAll(requests, now);
        }
    }

    /** Calls names off whose drop has moved (R14). */
    void cancel(List<String> names, Instant now) {
        names.forEach(name -> requestCatch.cancel(name, now));
    }
}
