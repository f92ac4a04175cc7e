package org.backorder.job;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads jobs and their records for the operator page. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobQuery {
    @Inject
    @Any
    Instance<TimedRun> runs;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Every job of the server with its next due instant and last record. */
    public List<JobState> jobs(Instant now) {
        List<TimedRun> all = StreamSupport.stream(runs.spliterator(), false)
                .sorted(Comparator.comparing(TimedRun::job))
                .toList();
        Map<String, JobRow> last = lastPasses(all.stream().map(TimedRun::job).toArray(String[]::new));
        return all.stream()
                .map(run -> new JobState(run.job(), run.nextDue(now).orElse(null), last.get(run.job())))
                .toList();
    }

    /** Records, newest first, of one job or of all. */
    public Page<JobRow> list(@Nullable String job, PageRequest page) {
        List<JobRow> rows = Sql.query(
                database,
                "SELECT * FROM job_run WHERE (?::text IS NULL OR job = ?) ORDER BY id DESC OFFSET ? LIMIT ?",
                JobQuery::row,
                job,
                job,
                page.first(),
                page.limit());
        long total = Sql.query(
                        database,
                        "SELECT count(*) AS total FROM job_run WHERE ?::text IS NULL OR job = ?",
                        row -> row.number("total"),
                        job,
                        job)
                .get(0);
        return new Page<>(rows, total);
    }

    private Map<String, JobRow> lastPasses(String[] jobs) {
        return Sql.query(database, """
                        SELECT last.* FROM unnest(?) AS wanted (name)
                        CROSS JOIN LATERAL (SELECT * FROM job_run WHERE job = wanted.name ORDER BY id DESC LIMIT 1) last
                        """, JobQuery::row, (Object) jobs).stream()
                .collect(Collectors.toMap(JobRow::job, Function.identity()));
    }

    private static JobRow row(Row row) throws SQLException {
        return new JobRow(
                row.text("job"),
                row.text("node"),
                row.instant("started_at"),
                row.instant("finished_at"),
                row.integer("done"),
                row.integer("already"),
                row.integer("failed"));
    }
}
