package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backorder.droplist.DropListFollower;
import org.backorder.ledger.ForeseeHoldEnd;
import org.backorder.ledger.ReleaseFundHold;
import org.backorder.order.FollowStore.ListedOrder;
import org.backorder.outbox.Outbox;
import org.backorder.registry.DropProfiles;
import org.backorder.registry.TldCatalog;

/**
 * Lets orders follow the drop list, set-wise and in the import's own transaction (R14): dates change, holds of orders whose drop
 * moved away are released, plans are called off. What happens to an order says {@link DateMove}.
 */
@Dependent
class FollowDropList implements DropListFollower {
    private static final int PAGE = 10_000;

    @Inject
    FollowStore rows;

    @Inject
    OrderBatchStore orders;

    @Inject
    CatchDemand demand;

    @Inject
    ReleaseFundHold releaseFundHold;

    @Inject
    ForeseeHoldEnd foreseeHoldEnd;

    @Inject
    TldCatalog tlds;

    @Inject
    DropProfiles profiles;

    @Inject
    Outbox outbox;

    /** An order and where the list leaves it. */
    private record Followed(ListedOrder order, OrderDates dates, DateMove move) {}

    @Override
    public int follow(long importId, Instant now) {
        long[] touched = rows.touched(importId);
        int followed = 0;
        for (int from = 0; from < touched.length; from += PAGE) {
            long[] page = Arrays.copyOfRange(touched, from, Math.min(touched.length, from + PAGE));
            followed += followPage(importId, page, now);
        }
        return followed;
    }

    private int followPage(long importId, long[] page, Instant now) {
        List<Followed> moving = new ArrayList<>();
        for (ListedOrder order : rows.lock(importId, page)) {
            OrderDates dates = dates(order);
            DateMove move = DateMove.of(order.status(), order.dates(), dates, now);
            if (move != DateMove.KEEP) {
                moving.add(new Followed(order, dates, move));
            }
        }
        if (moving.isEmpty()) {
            return 0;
        }
        callOff(moving, now);
        release(moving, now);
        fail(moving, now);
        // dates before the moves back: a REQUESTED order is due when its new window opens
        List<Followed> live = moving.stream()
                .filter(m -> m.move() != DateMove.FAIL)
                .toList(); // a failed one keeps the dates of its race
        rows.setDates(
                live.stream().map(m -> m.order().id()).toList(),
                live.stream().map(Followed::dates).toList(),
                now);
        foreseeHoldEnd.foresee(newDrops(moving));
        deactivate(moving, OrderStatus.ACTIVE, now);
        deactivate(moving, OrderStatus.PROCESSING, now);
        demand.request(names(moving, DateMove.REPLAN), now);
        outbox.addAll(moving.stream().map(FollowDropList::datesChanged).toList(), now);
        return moving.size();
    }

    private void callOff(List<Followed> moving, Instant now) {
        List<String> names = moving.stream()
                .filter(m -> m.order().status() == OrderStatus.PROCESSING)
                .map(m -> m.order().name())
                .distinct()
                .toList();
        demand.cancel(names, now);
    }

    private void release(List<Followed> moving, Instant now) {
        List<Long> held = moving.stream()
                .filter(m -> m.move() == DateMove.DEACTIVATE || m.move() == DateMove.FAIL)
                .map(m -> m.order().id())
                .toList();
        if (!held.isEmpty()) {
            releaseFundHold.releaseAll(held, "DROP_LIST", now);
        }
    }

    private void fail(List<Followed> moving, Instant now) {
        List<ListedOrder> failing = moving.stream()
                .filter(m -> m.move() == DateMove.FAIL)
                .map(Followed::order)
                .toList();
        String reason = FailureReason.NOT_DROPPED.text();
        orders.moveAll(ids(failing), OrderStatus.PROCESSING, OrderStatus.FAILED, reason, now);
        outbox.addAll(
                failing.stream()
                        .map(o -> new OrderFailed(o.id(), o.customerId(), o.name(), reason))
                        .toList(),
                now);
    }

    private void deactivate(List<Followed> moving, OrderStatus from, Instant now) {
        for (boolean listed : new boolean[] {true, false}) {
            List<Followed> back = moving.stream()
                    .filter(m -> m.move() == DateMove.DEACTIVATE && m.order().status() == from)
                    .filter(m -> (m.dates().dropAt() != null) == listed)
                    .toList();
            if (!back.isEmpty()) {
                String reason = DateMove.reason(back.get(0).dates());
                orders.moveAll(
                        ids(back.stream().map(Followed::order).toList()), from, OrderStatus.REQUESTED, reason, now);
                outbox.addAll(
                        back.stream()
                                .map(Followed::order)
                                .map(o -> new OrderDeactivated(o.id(), o.customerId(), o.name(), reason))
                                .toList(),
                        now);
            }
        }
    }

    private OrderDates dates(ListedOrder order) {
        Instant finalizationAt = order.newFinalizationAt();
        if (order.newDropAt() == null || finalizationAt == null) {
            return OrderDates.UNKNOWN;
        }
        String profile = tlds.tld(order.tld()).profile();
        return new OrderDates(
                order.newDropAt(),
                finalizationAt,
                finalizationAt.minus(profiles.profile(profile).fundingLead()));
    }

    private static OrderDatesChanged datesChanged(Followed moved) {
        ListedOrder order = moved.order();
        return new OrderDatesChanged(
                order.id(),
                order.customerId(),
                order.name(),
                moved.dates().dropAt(),
                moved.dates().finalizationAt());
    }

    /** The new drops of orders that keep their holds. */
    private static Map<Long, Instant> newDrops(List<Followed> moving) {
        Map<Long, Instant> drops = new HashMap<>();
        for (Followed moved : moving) {
            Instant dropAt = moved.dates().dropAt();
            boolean held = moved.move() == DateMove.REPLAN
                    || (moved.move() == DateMove.FOLLOW && moved.order().status() == OrderStatus.ACTIVE);
            if (held && dropAt != null) {
                drops.put(moved.order().id(), dropAt);
            }
        }
        return drops;
    }

    private static List<String> names(List<Followed> moving, DateMove move) {
        return moving.stream()
                .filter(m -> m.move() == move)
                .map(m -> m.order().name())
                .distinct()
                .toList();
    }

    private static long[] ids(List<ListedOrder> orders) {
        return orders.stream().mapToLong(ListedOrder::id).toArray();
    }
}
