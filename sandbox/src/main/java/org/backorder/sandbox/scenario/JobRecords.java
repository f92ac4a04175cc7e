package org.backorder.sandbox.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the servers' jobs recorded. Read from the database and not from the calls that ran them, because a server's own timers
 * may be first at a due instant.
 */
public final class JobRecords {
    private final Database database;

    /** Where connections come from. */
    @FunctionalInterface
    public interface Database {
        Connection connect() throws SQLException;
    }

    /** A pass of a job that did something, and the scenario time it began. */
    public record Ran(String job, Instant at) {}

    /** In that database. */
    public JobRecords(Database database) {
        this.database = database;
    }

    /** The number of the latest record. */
    public long last() throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement query =
                        connection.prepareStatement("SELECT coalesce(max(id), 0) FROM backorder.job_run");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The records after that number, in the order of scenario time. */
    public List<Ran> since(long number) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT job, started_at FROM backorder.job_run WHERE id > ? ORDER BY started_at, id")) {
            query.setLong(1, number);
            List<Ran> ran = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ran.add(new Ran(
                            rows.getString(1),
                            Objects.requireNonNull(rows.getObject(2, OffsetDateTime.class))
                                    .toInstant()));
                }
            }
            return ran;
        }
    }
}
