package org.backorder.order;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backorder.pricing.OrderClass;
import org.jspecify.annotations.Nullable;

/**
 * Who is entitled to a caught name: a pure function of its valid orders (R8, R29 to R33 and the settled points).
 *
 * @param winner gets the name at its own price; absent when an auction decides or nobody is entitled
 * @param bidders go to the auction, the earliest first
 * @param losers end, each with its reason
 */
record Allocation(@Nullable Claim winner, List<Claim> bidders, Map<Claim, FailureReason> losers) {

    /** A valid order: PROCESSING when the name was caught. */
    record Claim(long orderId, long customerId, OrderClass orderClass, Instant createdAt) {
        // R33: ids ascend in the order of acceptance
        private static final Comparator<Claim> EARLIEST_FIRST =
                Comparator.comparing(Claim::createdAt).thenComparingLong(Claim::orderId);

        boolean isRegular() {
            return orderClass == OrderClass.BACKORDER;
        }
    }

    /** Decides; in first-come-first-served TLDs there is no auction (R31). */
    static Allocation of(List<Claim> claims, boolean firstComeFirstServed) {
        List<Claim> inOrder = claims.stream().sorted(Claim.EARLIEST_FIRST).toList();
        List<Claim> regular = inOrder.stream().filter(Claim::isRegular).toList();
        boolean rivals = regular.stream().map(Claim::customerId).distinct().count() > 1;
        if (rivals && !firstComeFirstServed) {
            return new Allocation(null, regular, losers(inOrder, null));
        }
        if (inOrder.isEmpty()) {
            return new Allocation(null, List.of(), Map.of());
        }
        Claim winner = regular.isEmpty() ? inOrder.get(0) : regular.get(0);
        return new Allocation(winner, List.of(), losers(inOrder, winner));
    }

    private static Map<Claim, FailureReason> losers(List<Claim> claims, @Nullable Claim winner) {
        Map<Claim, FailureReason> losers = new LinkedHashMap<>();
        for (Claim claim : claims) {
            boolean bids = winner == null && claim.isRegular();
            if (!bids && !claim.equals(winner)) {
                losers.put(claim, reason(claim, winner));
            }
        }
        return losers;
    }

    private static FailureReason reason(Claim claim, @Nullable Claim winner) {
        if (winner != null && winner.customerId == claim.customerId) {
            return FailureReason.OWN_ORDER_PREFERRED; // R8
        }
        if (!claim.isRegular() && (winner == null || winner.isRegular())) {
            return FailureReason.REGULAR_BACKORDER_PREFERRED; // R29, R30
        }
        return FailureReason.EARLIER_ORDER_PREFERRED; // R31, R32
    }
}
