package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.backorder.ledger.FundsReceived;
import org.backorder.outbox.Subscriber;

/** Money arrived: the account's waiting orders are tried at once (R21). */
@Dependent
class FundWaitingOrders implements Subscriber<FundsReceived> {
    @Inject
    FundOrders fundOrders;

    @Override
    public String name() {
        return "order-funding";
    }

    @Override
    public Class<FundsReceived> event() {
        return FundsReceived.class;
    }

    @Override
    public void receive(UUID eventId, FundsReceived money, Instant occurredAt, Instant now) {
        fundOrders.fundNow(money.customerId(), now);
    }
}
