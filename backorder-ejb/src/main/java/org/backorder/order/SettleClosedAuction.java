package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.backorder.auction.AuctionClosed;
import org.backorder.money.Money;
import org.backorder.outbox.Subscriber;

/**
 * Ends the orders of an auction, all in one transaction (R8, R40): the winner's earliest is AUCTION_WON; when nobody bid, the earliest that
 * can pay is SUCCESSFUL; all others are AUCTION_LOST. A repeat finds no AUCTION_PENDING order and changes nothing.
 */
@Dependent
class SettleClosedAuction implements Subscriber<AuctionClosed> {
    @Inject
    OrderStore orders;

    @Inject
    WinAuction winAuction;

    @Inject
    LoseAuction loseAuction;

    @Inject
    SettleUnbidName settleUnbidName;

    @Override
    public String name() {
        return "order-auction-closed";
    }

    @Override
    public Class<AuctionClosed> event() {
        return AuctionClosed.class;
    }

    @Override
    public void receive(UUID eventId, AuctionClosed closed, Instant occurredAt, Instant now) {
        // locked by ascending id; decided about in the order of creation
        Set<Long> waiting = orders.lockByName(closed.name(), OrderStatus.AUCTION_PENDING).stream()
                .map(order -> order.id)
                .collect(Collectors.toSet());
        List<OrderId> pending = closed.entries().stream()
                .map(AuctionClosed.Entry::orderId)
                .filter(waiting::contains)
                .map(OrderId::new)
                .toList();
        if (closed.winner() == null) {
            settleUnbid(pending, closed, now);
        } else {
            settleSold(pending, closed, now);
        }
    }

    private void settleSold(List<OrderId> pending, AuctionClosed closed, Instant now) {
        long winner = closed.winningOrder().orElseThrow();
        Money price = Money.of(Objects.requireNonNull(closed.priceMinor(), "a sale has a price"), closed.currency());
        for (OrderId order : pending) {
            if (order.value() == winner) {
                winAuction.win(order, closed.auctionId(), price, now);
            } else {
                loseAuction.lose(order, closed.auctionId(), null, now);
            }
        }
    }

    private void settleUnbid(List<OrderId> pending, AuctionClosed closed, Instant now) {
        boolean settled = false;
        for (OrderId order : pending) {
            if (settled) {
                loseAuction.lose(order, closed.auctionId(), null, now);
            } else {
                settled = settleUnbidName.settle(order, closed.planId(), now);
                if (!settled) {
                    loseAuction.lose(order, closed.auctionId(), FailureReason.INSUFFICIENT_FUNDS, now);
                }
            }
        }
    }
}
