package org.backorder.order;

import java.util.List;
import org.backorder.auction.AuctionQuery;
import org.backorder.auction.CloseAuction;
import org.backorder.auction.PlaceBid;
import org.backorder.auction.ScheduleAuction;
import org.backorder.dropcatch.RequestCatch;
import org.backorder.outbox.DeliverOutbox;

/** What orders are moved and read by. */
final class OrderBeans {
    static final List<Class<?>> ALL = List.of(
            PlaceOrder.class,
            CancelOrder.class,
            ModifyOrder.class,
            ActivateOrder.class,
            FundOrders.class,
            StartProcessing.class,
            FinalizeOrders.class,
            FailOrder.class,
            SettleCaughtName.class,
            SendToAuction.class,
            ScheduleAuction.class,
            PlaceBid.class,
            CloseAuction.class,
            AuctionQuery.class,
            WinAuction.class,
            LoseAuction.class,
            SettleUnbidName.class,
            AnnounceMissingFunds.class,
            OrderQuery.class,
            RequestCatch.class,
            DeliverOutbox.class,
            ActivationRun.class,
            FinalizationRun.class,
            LowBalanceRun.class,
            FollowDropList.class);

    private OrderBeans() {}
}
