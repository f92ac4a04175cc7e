package org.backorder.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backorder.customer.CustomerId;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** Reminds every account that falls short, some hours before each deadline of its unfunded orders (R21). */
@ApplicationScoped
class FundingReminderRun extends TimedRun {
    private static final Logger LOG = System.getLogger(FundingReminderRun.class.getName());

    @Inject
    ReminderStore reminders;

    @Inject
    RemindOfFunding remindOfFunding;

    @Override
    public String job() {
        return "funding-reminder";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return reminders.nextDue(now);
    }

    @Override
    protected RunReport run(Instant now) {
        Map<Long, List<DueReminder>> byCustomer = reminders.due(now).stream()
                .collect(Collectors.groupingBy(DueReminder::customerId, LinkedHashMap::new, Collectors.toList()));
        RunReport report = RunReport.IDLE;
        for (Map.Entry<Long, List<DueReminder>> customer : byCustomer.entrySet()) {
            report = report.plus(remind(new CustomerId(customer.getKey()), customer.getValue(), now));
        }
        return report;
    }

    private RunReport remind(CustomerId customer, List<DueReminder> due, Instant now) {
        try {
            return remindOfFunding.remind(customer, due, now);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the funding reminder for customer " + customer + " failed", e);
            return new RunReport(0, 0, 1);
        }
    }
}
