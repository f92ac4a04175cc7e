package org.backorder.alerts.notice;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.backorder.money.Money;
import org.backorder.order.FundsMissing.UnfundedOrder;

/** What mails about missing money have in common: their orders. */
final class FundsMail {
    private FundsMail() {}

    /** One entry of the template's list per order. */
    static List<Map<String, String>> entries(List<UnfundedOrder> orders) {
        return orders.stream().map(FundsMail::entry).toList();
    }

    private static Map<String, String> entry(UnfundedOrder order) {
        return Map.of(
                "id", Long.toString(order.orderId()),
                "name", order.name(),
                "amount", Money.of(order.amountMinor(), order.currency()).toString(),
                "until", MailInstant.of(order.deadline(), ZoneOffset.UTC));
    }
}
