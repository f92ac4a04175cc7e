package org.backorder.sandbox.epp;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.backorder.sandbox.epp.command.Declined;
import org.backorder.sandbox.epp.command.NameRules;
import org.backorder.sandbox.epp.command.ReleaseRules;
import org.backorder.sandbox.epp.command.Request;
import org.backorder.sandbox.epp.fault.FaultBoard;
import org.backorder.sandbox.epp.limit.LimitBoard;
import org.backorder.sandbox.epp.limit.LimitProfile;
import org.backorder.sandbox.epp.store.Domain;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.store.ObjectStore;
import org.backorder.sandbox.epp.store.PendingCreate;
import org.jspecify.annotations.Nullable;

/** Names as limits and faults let them be seen. */
final class Release implements ReleaseRules {
    private static final long SECOND = 1_000_000L;

    private final ObjectStore objects;
    private final FaultBoard faults;
    private final LimitBoard limits;

    Release(ObjectStore objects, FaultBoard faults, LimitBoard limits) {
        this.objects = objects;
        this.faults = faults;
        this.limits = limits;
    }

    @Override
    public @Nullable Domain current(String name, long now) {
        Domain stored = objects.stored(name);
        if (stored == null) {
            return null;
        }
        return Lapse.at(faults.isEmpty() || !stored.deleting() ? stored : faulty(stored, now), now);
    }

    private Domain faulty(Domain stored, long now) {
        Fault restore = faults.standing(FaultKind.RESTORE_BEFORE_PURGE, stored.name());
        if (restore != null && now >= stored.dropAt() - SECOND) {
            return stored.restored();
        }
        Fault late = faults.standing(FaultKind.PURGE_LATE, stored.name());
        if (late != null) {
            return stored.dropping(stored.dropAt() + late.number("millis", 1000) * 1000, stored.listed());
        }
        return stored;
    }

    @Override
    public void mayCreate(Request request, String name, @Nullable Domain lastOwner) throws Declined {
        LimitProfile.DropEndpoint endpoint = limits.of(NameRules.tld(name)).dropEndpoint();
        if (endpoint == null
                || request.caller().dropEndpoint()
                || endpoint.recent().isZero()) {
            return;
        }
        long recent = endpoint.recent().toNanos() / 1000;
        if (lastOwner != null && lastOwner.deleting() && request.at() - lastOwner.dropAt() < recent) {
            limits.violated("drop-endpoint", request.registrar());
            throw new Declined(2308, "recently deleted names are created on the drop endpoint", endpoint.ownCode());
        }
    }

    @Override
    public @Nullable PendingCreate pending(Request request, String name) {
        FaultBoard.Strike strike =
                faults.strike(FaultKind.PENDING_CREATE, request.registrar(), "create", List.of(name));
        if (strike == null) {
            return null;
        }
        boolean success = Boolean.parseBoolean(strike.fault().text("success", "true"));
        long until = request.at() + strike.fault().number("seconds", 60) * SECOND;
        return new PendingCreate(until, success, request.frame().clTRID(), request.svTRID());
    }

    @Override
    public @Nullable String checkReason(String name, @Nullable Domain current, long now) {
        if (current == null
                || !current.deleting()
                || !limits.of(NameRules.tld(name)).checkReasons()) {
            return null;
        }
        // a reason has at most 32 characters (reasonBaseType), so the instant is cut to seconds
        return "Drop " + Lapse.instant(current.dropAt()).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void charge(Request request, String name, int years) throws Declined {
        if (!limits.charge(request.registrar(), NameRules.tld(name), years)) {
            throw new Declined(2104, "the account balance does not suffice");
        }
    }
}
