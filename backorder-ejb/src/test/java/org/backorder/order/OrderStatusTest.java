package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.backorder.audit.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of statuses: the moves of the rules happen, all others are programmer errors. */
class OrderStatusTest {
    private static final Instant AT = Instant.parse("2026-03-10T17:00:00Z");

    /** Written from rules.md and house.md, section 5, not from the code. */
    private static final Map<OrderStatus, Set<OrderStatus>> MOVES = Map.of(
            OrderStatus.REQUESTED, Set.of(OrderStatus.ACTIVE, OrderStatus.FAILED, OrderStatus.CANCELLED),
            OrderStatus.ACTIVE,
                    Set.of(OrderStatus.REQUESTED, OrderStatus.PROCESSING, OrderStatus.FAILED, OrderStatus.CANCELLED),
            OrderStatus.PROCESSING,
                    Set.of(
                            OrderStatus.REQUESTED,
                            OrderStatus.SUCCESSFUL,
                            OrderStatus.AUCTION_PENDING,
                            OrderStatus.FAILED),
            OrderStatus.AUCTION_PENDING,
                    Set.of(
                            OrderStatus.AUCTION_WON,
                            OrderStatus.AUCTION_LOST,
                            OrderStatus.SUCCESSFUL,
                            OrderStatus.FAILED),
            OrderStatus.AUCTION_WON, Set.of(OrderStatus.FAILED),
            OrderStatus.AUCTION_LOST,
                    Set.of(OrderStatus.AUCTION_WON, OrderStatus.AUCTION_PENDING, OrderStatus.SUCCESSFUL));

    static Stream<Arguments> pairs() {
        return Stream.of(OrderStatus.values())
                .flatMap(from -> Stream.of(OrderStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void movesAlongTheTableAndNoOtherWay(OrderStatus from, OrderStatus to) {
        try (Actor.Scope ignored = Actor.acting(Actor.job("order-activation"))) {
            Backorder order = new Backorder();
            order.status = from;
            if (MOVES.getOrDefault(from, Set.of()).contains(to)) {
                order.moveTo(to, "WHY", AT);
                assertThat(order.status).isEqualTo(to);
                HistoryEntry entry = order.history.get(0);
                assertThat(entry.from).isEqualTo(from);
                assertThat(entry.to).isEqualTo(to);
                assertThat(entry.at).isEqualTo(AT);
                assertThat(entry.actor).isEqualTo("order-activation");
                assertThat(entry.reason).isEqualTo("WHY");
            } else {
                assertThatThrownBy(() -> order.moveTo(to, null, AT)).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> order.refuseUnlessMayBecome(to)).isInstanceOf(WrongStatus.class);
                assertThat(order.status).isEqualTo(from);
                assertThat(order.history).isEmpty();
            }
        }
    }
}
