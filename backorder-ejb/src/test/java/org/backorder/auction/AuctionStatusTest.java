package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of statuses. */
class AuctionStatusTest {
    /** Written from rules.md, not from the code. */
    private static final Map<AuctionStatus, Set<AuctionStatus>> MOVES = Map.of(
            AuctionStatus.SCHEDULED, Set.of(AuctionStatus.OPEN),
            AuctionStatus.OPEN, Set.of(AuctionStatus.SOLD, AuctionStatus.UNSOLD));

    static Stream<Arguments> pairs() {
        return Stream.of(AuctionStatus.values())
                .flatMap(from -> Stream.of(AuctionStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void movesAlongTheTableAndNoOtherWay(AuctionStatus from, AuctionStatus to) {
        assertThat(from.next().contains(to))
                .isEqualTo(MOVES.getOrDefault(from, Set.of()).contains(to));
        assertThat(from.isClosed()).isEqualTo(!MOVES.containsKey(from));
    }
}
