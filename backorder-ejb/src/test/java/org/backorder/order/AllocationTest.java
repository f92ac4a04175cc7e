package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backorder.order.Allocation.Claim;
import org.backorder.pricing.OrderClass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who gets a caught name. An order is written {@code <id><customer><r|l>@<second>}: 1Ar@5 is order 1 of customer A, regular, placed
 * at second 5; the outcome {@code win 1}, {@code bid 1 2}, and losers with their reasons.
 */
@Tag("R8")
@Tag("R29")
@Tag("R30")
@Tag("R31")
@Tag("R32")
@Tag("R33")
class AllocationTest {
    private static final Map<String, FailureReason> REASONS = Map.of(
            "own", FailureReason.OWN_ORDER_PREFERRED,
            "regular", FailureReason.REGULAR_BACKORDER_PREFERRED,
            "earlier", FailureReason.EARLIER_ORDER_PREFERRED);

    @ParameterizedTest(name = "{0} fcfs={1}: {2} {3}")
    @CsvSource({
        // nobody has a valid order
        "'', false, '', ''",
        // R29: one customer
        "1Ar@1, false, win 1, ''",
        // R8: a customer's second order is no rival; the earliest one wins, whatever the order of arrival
        "2Ar@2 1Ar@1, false, win 1, 2 own",
        "1Ar@2 2Ar@1, false, win 2, 1 own",
        // R29 and settled: Lite orders lose to a regular one; the winner's own Lite loses to its own order
        "1Ar@5 2Bl@1, false, win 1, 2 regular",
        "1Ar@5 2Al@1, false, win 1, 2 own",
        "1Ar@5 2Al@1 3Bl@2, false, win 1, 2 own 3 regular",
        // R30: two customers, all their regular orders go to the auction
        "1Ar@1 2Br@2, false, bid 1 2, ''",
        "1Ar@1 2Br@2 3Ar@3, false, bid 1 2 3, ''",
        "1Ar@1 2Br@2 3Cl@0, false, bid 1 2, 3 regular",
        "1Ar@1 2Br@2 3Al@0, false, bid 1 2, 3 regular",
        // R31: first come, first served
        "1Ar@2 2Br@1, true, win 2, 1 earlier",
        "1Ar@1 2Br@2 3Ar@3 4Cl@0, true, win 1, 2 earlier 3 own 4 regular",
        "1Ar@1, true, win 1, ''",
        // R32: only Lite orders
        "1Al@2 2Bl@1, false, win 2, 1 earlier",
        "1Al@1 2Bl@2 3Al@3, false, win 1, 2 earlier 3 own",
        "1Al@2 2Bl@1, true, win 2, 1 earlier",
        // R33: ties by id
        "2Br@1 1Ar@1, true, win 1, 2 earlier",
        "2Bl@1 1Al@1, false, win 1, 2 earlier",
    })
    void allocates(String orders, boolean firstComeFirstServed, String outcome, String losers) {
        Allocation allocation = Allocation.of(claims(orders), firstComeFirstServed);
        Claim winner = allocation.winner();
        String ids = allocation.bidders().stream()
                .map(bidder -> Long.toString(bidder.orderId()))
                .collect(Collectors.joining(" "));
        String found = winner != null ? "win " + winner.orderId() : ids.isEmpty() ? "" : "bid " + ids;
        assertThat(found).isEqualTo(outcome);
        Map<Long, FailureReason> reasons = new TreeMap<>();
        allocation.losers().forEach((claim, reason) -> reasons.put(claim.orderId(), reason));
        assertThat(reasons).isEqualTo(losers(losers));
    }

    private static List<Claim> claims(String orders) {
        List<Claim> claims = new ArrayList<>();
        Stream.of(orders.split(" ")).filter(text -> !text.isEmpty()).forEach(text -> {
            OrderClass orderClass = text.charAt(2) == 'r' ? OrderClass.BACKORDER : OrderClass.LITEBACKORDER;
            claims.add(new Claim(
                    text.charAt(0) - '0',
                    text.charAt(1),
                    orderClass,
                    Instant.ofEpochSecond(Long.parseLong(text.substring(4)))));
        });
        return claims;
    }

    private static Map<Long, FailureReason> losers(String text) {
        Map<Long, FailureReason> losers = new TreeMap<>();
        List<String> words = List.of(text.split(" "));
        for (int i = 0; i + 1 < words.size(); i += 2) {
            losers.put(Long.valueOf(words.get(i)), REASONS.get(words.get(i + 1)));
        }
        return losers;
    }
}
