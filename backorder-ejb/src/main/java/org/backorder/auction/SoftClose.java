package org.backorder.auction;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a late bid moves the end (R35).
 *
 * @param window how long before the end a bid is late; a bid at the very first instant of it is
 * @param extension how long after a late bid's receipt the auction goes on at least
 * @param mostMoves how often the end may move; absent means without limit
 * @param latestEnd the end never moves beyond it; absent means without limit
 */
record SoftClose(
        Duration window,
        Duration extension,
        @Nullable Integer mostMoves,
        @Nullable Instant latestEnd) {
    /** The end after a bid received before it; never earlier than it was. */
    Instant endAfter(Instant endsAt, int moves, Instant receivedAt) {
        boolean late = !receivedAt.isBefore(endsAt.minus(window));
        if (!late || (mostMoves != null && moves >= mostMoves)) {
            return endsAt;
        }
        Instant wanted = receivedAt.plus(extension);
        Instant moved = latestEnd != null && wanted.isAfter(latestEnd) ? latestEnd : wanted;
        return moved.isAfter(endsAt) ? moved : endsAt;
    }
}
