package org.backorder.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
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
}
