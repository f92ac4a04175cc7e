package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.backorder.auction.AuctionEntry;
import org.backorder.auction.ScheduleAuction;
import org.backorder.customer.CustomerId;
import org.backorder.dropcatch.NameCaught;
import org.backorder.order.Allocation.Claim;
import org.backorder.outbox.Subscriber;
import org.backorder.registry.TldCatalog;

/**
 * Gives a caught name to whom it belongs, all its orders in one transaction (R29 to R33). A repeat finds no PROCESSING order and
 * changes nothing.
 */
@Dependent
class AllocateCaughtName implements Subscriber<NameCaught> {
    @Inject
    OrderStore orders;

    @Inject
    TldCatalog tlds;

    @Inject
    SettleCaughtName settleCaughtName;

    @Inject
    SendToAuction sendToAuction;

    @Inject
    FailOrder failOrder;

    @Inject
    ScheduleAuction scheduleAuction;

    @Override
    public String name() {
        return "order-allocation";
    }

    @Override
    public Class<NameCaught> event() {
        return NameCaught.class;
    }

    @Override
    public void receive(UUID eventId, NameCaught caught, Instant occurredAt, Instant now) {
        List<Claim> claims = orders.lockByName(caught.name(), OrderStatus.PROCESSING).stream()
                .map(order -> new Claim(order.id, order.customerId, order.orderClass, order.createdAt))
                .toList();
        Allocation allocation = Allocation.of(claims, tlds.tld(caught.tld()).firstComeFirstServed());
        Claim winner = allocation.winner();
        if (winner != null) {
            settleCaughtName.settle(new OrderId(winner.orderId()), caught.planId(), now);
        }
        for (Claim bidder : allocation.bidders()) {
            sendToAuction.send(new OrderId(bidder.orderId()), now);
        }
        if (!allocation.bidders().isEmpty()) {
            scheduleAuction.schedule(caught.planId(), caught.name(), caught.tld(), entries(allocation.bidders()), now);
        }
        for (Map.Entry<Claim, FailureReason> loser : allocation.losers().entrySet()) {
            failOrder.fail(new OrderId(loser.getKey().orderId()), loser.getValue(), now);
        }
    }

    private static List<AuctionEntry> entries(List<Claim> bidders) {
        return bidders.stream()
                .map(claim -> new AuctionEntry(claim.orderId(), new CustomerId(claim.customerId()), claim.createdAt()))
                .toList();
    }
}
