package org.backorder.reminder;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.backorder.customer.CustomerId;
import org.backorder.job.RunReport;
import org.backorder.money.Money;
import org.backorder.order.FundsMissing.UnfundedOrder;
import org.backorder.order.UnfundedOrders;
import org.backorder.outbox.Outbox;

/** Reminds one account of the orders whose steps have come: the rows that make it once, then the announcement, in one transaction. */
@Stateless
public class RemindOfFunding {
    /** Orders a reminder names; the rest is counted. */
    static final int NAMED = 20;

    @Inject
    ReminderStore reminders;

    @Inject
    UnfundedOrders unfunded;

    @Inject
    Outbox outbox;

    /**
     * Announces one reminder for all of them. Nothing is announced for orders that were funded meanwhile, nor when the account has just
     * had its low-balance notice, which names the same orders.
     *
     * @param due steps of one account, the earliest deadline first
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public RunReport remind(CustomerId customer, List<DueReminder> due, Instant now) {
        if (reminders.awaitsNotice(customer.value(), now)) {
            return RunReport.IDLE; // this run comes again right after it
        }
        List<UnfundedOrder> orders = named(unfunded.waiting(customer, now), due);
        if (orders.isEmpty() || !unfunded.missing(customer, orders).isPositive()) {
            return RunReport.IDLE; // funded, or the money has come and the funding run follows it
        }
        List<DueReminder> taken = new ArrayList<>();
        for (DueReminder step : due) {
            if (!named(orders, List.of(step)).isEmpty() && reminders.take(step, now)) {
                taken.add(step);
            }
        }
        if (taken.isEmpty()) {
            return new RunReport(0, 1, 0); // another node was faster
        }
        if (!reminders.wasJustTold(customer.value(), now)) {
            outbox.add(reminder(customer, taken, named(orders, taken)), now);
        }
        return RunReport.done(1);
    }

    private static List<UnfundedOrder> named(List<UnfundedOrder> orders, List<DueReminder> steps) {
        return orders.stream()
                .filter(order -> steps.stream().anyMatch(step -> step.deadline().equals(order.deadline())))
                .toList();
    }

    private FundingReminder reminder(CustomerId customer, List<DueReminder> taken, List<UnfundedOrder> orders) {
        Money missing = unfunded.missing(customer, orders);
        return new FundingReminder(
                customer.value(),
                taken.get(0).hours(),
                taken.get(0).deadline(),
                orders.stream().limit(NAMED).toList(),
                Math.max(0, orders.size() - NAMED),
                missing.minorUnits(),
                missing.currency().getCurrencyCode());
    }
}
