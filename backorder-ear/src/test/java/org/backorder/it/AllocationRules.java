package org.backorder.it;

import java.util.ArrayList;
import java.util.List;
import org.backorder.it.AllocationCase.Wish;

/** What R24 and R29 to R33 say becomes of each order of a caught name, sentence by sentence; the product's code is not looked at. */
final class AllocationRules {
    private AllocationRules() {}

    /** Status and reason of each order, in the order of creation; reason is a dash where there is none. */
    static List<String> outcomes(AllocationCase name) {
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < name.wishes().size(); i++) {
            outcomes.add(outcome(name, i));
        }
        return outcomes;
    }

    private static String outcome(AllocationCase name, int index) {
        Wish mine = name.wishes().get(index);
        // R24: unfunded at the finalization date
        if (!mine.funded()) {
            return "FAILED INSUFFICIENT_FUNDS";
        }
        // R30: BACKORDERs of two or more customers, and no rule that says first come, first served (R31)
        List<Wish> regular = valid(name, false);
        boolean rivals = regular.stream()
                .anyMatch(wish -> wish.customer() != regular.get(0).customer());
        if (rivals && !name.firstCome()) {
            return mine.lite() ? "FAILED REGULAR_BACKORDER_PREFERRED" : "AUCTION_PENDING -";
        }
        // R29, R31: the earliest BACKORDER; R32: without one the earliest LITEBACKORDER
        Wish winner = regular.isEmpty() ? valid(name, true).get(0) : regular.get(0);
        if (name.wishes().indexOf(winner) == index) {
            return "SUCCESSFUL -";
        }
        // settled points: the winner's other orders, Lite orders that lose to a regular one, later orders
        if (winner.customer() == mine.customer()) {
            return "FAILED OWN_ORDER_PREFERRED";
        }
        return mine.lite() && !winner.lite() ? "FAILED REGULAR_BACKORDER_PREFERRED" : "FAILED EARLIER_ORDER_PREFERRED";
    }

    /** Funded orders of a class, the earliest first. */
    private static List<Wish> valid(AllocationCase name, boolean lite) {
        return name.wishes().stream()
                .filter(wish -> wish.funded() && wish.lite() == lite)
                .toList();
    }
}
