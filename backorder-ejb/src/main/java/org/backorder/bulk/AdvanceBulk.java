package org.backorder.bulk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.backorder.audit.Actor;
import org.backorder.bulk.BulkLineStore.Judged;
import org.backorder.bulk.BulkLineStore.Waiting;
import org.backorder.bulk.BulkStore.Locked;
import org.backorder.customer.Caller;
import org.backorder.customer.Customers;
import org.backorder.order.CancelOrders;
import org.backorder.order.CheckOrders;
import org.backorder.order.FundOrders;
import org.backorder.order.LineVerdict;
import org.backorder.order.OrderId;
import org.backorder.order.OrderLine;
import org.backorder.order.PlaceOrders;
import org.backorder.refusal.Refusal;

/**
 * One chunk of a list, in one transaction with the lines' verdicts and the progress: after a crash whoever comes next goes on behind
 * the last chunk, and no line is worked off twice. The placement's row is locked first, then orders, then accounts.
 */
@Stateless
public class AdvanceBulk {
    /** Rows that make a statement worth its round trip, few enough that progress is seen to move. */
    static final int CHUNK = 5_000;

    @Inject
    BulkStore placements;

    @Inject
    BulkLineStore lines;

    @Inject
    Customers customers;

    @Inject
    CheckOrders checkOrders;

    @Inject
    PlaceOrders placeOrders;

    @Inject
    PlaceLineAlone placeLineAlone;

    @Inject
    CancelOrders cancelOrders;

    @Inject
    FundOrders fundOrders;

    /** Takes the next step, after whoever takes one just now; true when there may be another. */
    public boolean advance(long id, Instant now) {
        return placements.lock(id).filter(locked -> step(locked, now)).isPresent();
    }

    /** The same, unless somebody is at it. */
    public boolean advanceIdle(long id, Instant now) {
        return placements.lockIdle(id).filter(locked -> step(locked, now)).isPresent();
    }

    private boolean step(Locked placement, Instant now) {
        if (!placement.view().state().isWorking()) {
            return false;
        }
        Caller caller = new Caller(
                customers.byId(placement.customer()), placement.actor().origin());
        try (Actor.Scope acting = Actor.acting(placement.actor())) {
            return switch (placement.view().state()) {
                case CHECKING -> check(placement, caller, now);
                case PLACING -> place(placement, caller, now);
                case UNDOING -> undo(placement, caller, now);
                case CHECKED, PLACED, UNDONE -> false;
            };
        }
    }

    private boolean check(Locked placement, Caller caller, Instant now) {
        long id = placement.view().id();
        List<Waiting> waiting = lines.unchecked(id, CHUNK);
        if (waiting.isEmpty()) {
            placements.move(id, BulkState.CHECKED, placement.view().lines(), now);
            return false;
        }
        List<LineVerdict> verdicts = checkOrders.check(caller, asked(waiting), lines.seen(id), now);
        lines.judge(id, judged(waiting, verdicts), "CHECK", placement.language());
        placements.advance(id, waiting.size(), 0, refused(verdicts), 0, now);
        return true;
    }

    private boolean place(Locked placement, Caller caller, Instant now) {
        long id = placement.view().id();
        List<Waiting> waiting = lines.unplaced(id, CHUNK);
        if (waiting.isEmpty()) {
            if (placement.view().placed() > 0) {
                fundOrders.fundNow(
                        placement.customer().value(), now); // all of them, so that priorities count (R21, R22)
            }
            placements.finish(id, now);
            return false;
        }
        List<LineVerdict> verdicts = new ArrayList<>(placeOrders.place(caller, asked(waiting), now));
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).alone()) {
                verdicts.set(i, alone(placement, caller, waiting.get(i), verdicts.get(i), now));
            }
        }
        lines.judge(id, judged(waiting, verdicts), "PLACE", placement.language());
        int refused = refused(verdicts);
        placements.advance(id, waiting.size(), waiting.size() - refused, refused, 0, now);
        return true;
    }

    private LineVerdict alone(Locked placement, Caller caller, Waiting line, LineVerdict verdict, Instant now) {
        try {
            return placeLineAlone.place(
                    caller, placement.view().id(), line.place(), line.line(), verdict, placement.language(), now);
        } catch (Refusal refusal) {
            return verdict.refused(refusal);
        }
    }

    private boolean undo(Locked placement, Caller caller, Instant now) {
        long id = placement.view().id();
        List<OrderId> standing = lines.standing(id, CHUNK);
        if (standing.isEmpty()) {
            placements.move(id, BulkState.UNDONE, placement.view().lines(), now);
            return false;
        }
        List<OrderId> cancelled = cancelOrders.cancelWaiting(caller, standing, now);
        lines.undone(id, standing);
        placements.advance(id, standing.size(), 0, 0, cancelled.size(), now);
        return true;
    }

    private static List<OrderLine> asked(List<Waiting> waiting) {
        return waiting.stream().map(Waiting::line).toList();
    }

    private static List<Judged> judged(List<Waiting> waiting, List<LineVerdict> verdicts) {
        List<Judged> judged = new ArrayList<>(waiting.size());
        for (int i = 0; i < waiting.size(); i++) {
            judged.add(new Judged(waiting.get(i).place(), verdicts.get(i)));
        }
        return judged;
    }

    private static int refused(List<LineVerdict> verdicts) {
        return (int)
                verdicts.stream().filter(verdict -> verdict.refusal() != null).count();
    }
}
