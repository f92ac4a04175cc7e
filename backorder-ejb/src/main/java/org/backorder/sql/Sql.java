package org.backorder.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Statements with bound parameters on a data source, joining the running transaction. Instants become timestamptz, enums their
 * names, and arrays of {@code long}, {@code String} and {@code Instant} SQL arrays (for {@code unnest} and {@code ANY}).
 */
public final class Sql {
    private Sql() {}

    /** Turns a row into a value. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    /** Takes a row of a result that is read step by step. */
    @FunctionalInterface
    public interface RowSink {
        void take(Row row) throws SQLException;
    }

    /**
     * Hands over every row in constant memory, so many at a time. Only inside a transaction: without one the driver reads the
     * whole result before the first row.
     */
    public static void each(DataSource source, int step, String sql, RowSink sink, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(step);
            bind(connection, statement, parameters);
            try (ResultSet result = rows(statement)) {
                Row row = new Row(result);
                while (result.next()) {
                    sink.take(row);
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** All rows. */
    public static <T> List<T> query(DataSource source, String sql, Mapper<T> mapper, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            try (ResultSet result = rows(statement)) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(mapper.map(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * The one row, or nothing.
     *
     * @throws IllegalStateException for more than one row
     */
    public static <T> Optional<T> one(DataSource source, String sql, Mapper<T> mapper, @Nullable Object... parameters) {
        List<T> rows = query(source, sql, mapper, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException(rows.size() + " rows where at most one was expected");
        }
        return rows.stream().findFirst();
    }

    /** Runs an insert, update or delete; answers the number of rows. */
    public static int update(DataSource source, String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Runs an insert with {@code RETURNING id} and answers the id. */
    public static long insert(DataSource source, String sql, @Nullable Object... parameters) {
        return one(source, sql, row -> row.number("id"), parameters)
                .orElseThrow(() -> new IllegalStateException("the insert returned no id"));
    }

    /**
     * The driver's own result: the pool's would lock and unlock the connection for every column of every row. The pool still runs
     * the statement, so that it sees its failures.
     */
    private static ResultSet rows(PreparedStatement statement) throws SQLException {
        statement.execute();
        return ((Statement) statement.unwrap(PGStatement.class)).getResultSet();
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, bindable(connection, parameters[i]));
        }
    }

    private static @Nullable Object bindable(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof long[] numbers) {
            return connection.createArrayOf(
                    "bigint", Arrays.stream(numbers).boxed().toArray());
        }
        if (value instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        if (value instanceof Instant[] instants) {
            // as text: the driver's array of timestamps would go through the JVM's default zone
            return connection.createArrayOf(
                    "timestamptz",
                    Arrays.stream(instants)
                            .map(instant -> instant == null ? null : instant.toString())
                            .toArray());
        }
        return value;
    }
}
