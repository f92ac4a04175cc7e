package org.backorder.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read by column name. Columns that may be null have an accessor of their own. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** A text column that is never null. */
    public String text(String column) throws SQLException {
        return notNull(result.getString(column), column);
    }

    /** A text column. */
    public @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    /** A whole number; null reads as a failure of the query. */
    public long number(String column) throws SQLException {
        long value = result.getLong(column);
        if (result.wasNull()) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }

    /** A whole number that may be null. */
    public @Nullable Long numberOrNull(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    /** A whole number that fits an int. */
    public int integer(String column) throws SQLException {
        return Math.toIntExact(number(column));
    }

    /** An int that may be null. */
    public @Nullable Integer integerOrNull(String column) throws SQLException {
        Long value = numberOrNull(column);
        return value == null ? null : Integer.valueOf(Math.toIntExact(value));
    }

    /** A flag. */
    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    /** An instant, from timestamptz. */
    public Instant instant(String column) throws SQLException {
        return notNull(instantOrNull(column), column);
    }

    /** An instant that may be null. */
    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime value = result.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A calendar date. */
    public LocalDate date(String column) throws SQLException {
        return notNull(result.getObject(column, LocalDate.class), column);
    }

    /** Bytes. */
    public byte[] bytes(String column) throws SQLException {
        return notNull(result.getBytes(column), column);
    }

    private static <T> T notNull(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }
}
