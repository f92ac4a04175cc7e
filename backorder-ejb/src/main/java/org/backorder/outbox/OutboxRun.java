package org.backorder.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** Delivers everything that is due, in order, until nothing is. */
@ApplicationScoped
class OutboxRun extends TimedRun {
    private static final Logger LOG = System.getLogger(OutboxRun.class.getName());
    private static final int PAGE = 500;
    private static final int SHARED = 100; // rows per transaction, of a subscriber that only adds

    @Inject
    OutboxStore rows;

    @Inject
    SubscriberCatalog subscribers;

    @Inject
    DeliverOutbox deliver;

    @Override
    public String job() {
        return "outbox-delivery";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return rows.nextDue();
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.IDLE;
        while (true) {
            List<DueRow> page = rows.due(now, PAGE);
            RunReport pass = RunReport.IDLE;
            for (List<DueRow> group : groups(page)) {
                pass = pass.plus(deliver(group, now));
            }
            report = report.plus(pass);
            // no row left the queue: another node holds what is due, and its pass or our next one delivers it
            if (pass.done() + pass.failed() == 0) {
                return report;
            }
        }
    }

    /** Neighbours of one adding subscriber stay together; everything else stands alone. */
    private List<List<DueRow>> groups(List<DueRow> page) {
        List<List<DueRow>> groups = new ArrayList<>();
        List<DueRow> open = new ArrayList<>();
        for (DueRow row : page) {
            boolean joins = !open.isEmpty()
                    && open.size() < SHARED
                    && open.get(0).subscriber().equals(row.subscriber())
                    && subscribers
                            .named(row.subscriber())
                            .map(Subscriber::onlyAdds)
                            .orElse(false);
            if (!joins) {
                open = new ArrayList<>();
                groups.add(open);
            }
            open.add(row);
        }
        return groups;
    }

    private RunReport deliver(List<DueRow> group, Instant now) {
        try {
            int done = deliver.deliver(group.stream().map(DueRow::id).toList(), now);
            return new RunReport(done, group.size() - done, 0);
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                LOG.log(Level.WARNING, "delivery " + group.get(0) + " failed", e);
                deliver.failed(group.get(0).id(), e, now);
                return new RunReport(0, 0, 1);
            }
            RunReport report = RunReport.IDLE; // one bad row stops nothing: each by itself
            for (DueRow row : group) {
                report = report.plus(deliver(List.of(row), now));
            }
            return report;
        }
    }
}
