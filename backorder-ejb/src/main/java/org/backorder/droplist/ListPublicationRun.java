package org.backorder.droplist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/** On every full hour: takes names off the list whose Lite window has ended (R34) and publishes the rest (R15). */
@ApplicationScoped
class ListPublicationRun extends TimedRun {
    @Inject
    DropListStore names;

    @Inject
    PublishDropList publish;

    @Inject
    PublishedFile file;

    @Override
    public String job() {
        return "list-publication";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        Instant last = file.publishedFor();
        return Optional.of(last == null ? now : last.plus(1, ChronoUnit.HOURS));
    }

    @Override
    protected RunReport run(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Instant last = file.publishedFor();
        if (last != null && !hour.isAfter(last)) {
            return RunReport.IDLE;
        }
        names.purgePast(now);
        return publish.publish(hour) ? RunReport.done(1) : RunReport.IDLE;
    }
}
