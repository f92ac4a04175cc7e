package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.order.FundsMissing.UnfundedOrder;
import org.backorder.outbox.Outbox;

/** Announces once per account and UTC day what an account falls short of (R21); in a transaction of its own, for a refusal keeps nothing. */
@Stateless
public class AnnounceMissingFunds {
    @Inject
    FundingWaitStore waits;

    @Inject
    UnfundedOrders unfunded;

    @Inject
    Outbox outbox;

    /** Announces if it is still due and orders still wait; true when another node had not done it before. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean announce(long customer, Instant now) {
        if (!waits.takeNotice(customer, now)) {
            return false;
        }
        List<UnfundedOrder> orders = unfunded.waiting(new CustomerId(customer), now);
        if (orders.isEmpty()) {
            waits.nextNotice(customer, now.plus(FundOrders.RETRY)); // the funding run will see that nothing waits
            return true;
        }
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        Money missing = unfunded.missing(new CustomerId(customer), orders);
        outbox.add(
                new FundsMissing(
                        customer,
                        day,
                        orders,
                        missing.minorUnits(),
                        missing.currency().getCurrencyCode(),
                        orders.get(0).deadline()),
                now);
        waits.told(customer, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), now);
        return true;
    }
}
