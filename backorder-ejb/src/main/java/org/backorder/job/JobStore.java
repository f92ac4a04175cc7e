package org.backorder.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.sql.Sql;

/** Records of passes. */
@Dependent
class JobStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    void add(JobRow pass) {
        Sql.update(
                database,
                """
                INSERT INTO job_run (job, node, started_at, finished_at, done, already, failed)
                VALUES (?, left(?, 64), ?, ?, ?, ?, ?)
                """,
                pass.job(),
                pass.node(),
                pass.startedAt(),
                pass.finishedAt(),
                pass.done(),
                pass.already(),
                pass.failed());
    }

    /** When the oldest pass on record ended: they are written as they end. */
    Optional<Instant> oldest() {
        return Sql.one(
                database, "SELECT finished_at FROM job_run ORDER BY id LIMIT 1", row -> row.instant("finished_at"));
    }

    /** Forgets passes that ended at that time or before. */
    int purge(Instant until) {
        return Sql.update(database, "DELETE FROM job_run WHERE finished_at <= ?", until);
    }
}
