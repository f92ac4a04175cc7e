package org.backorder.settings;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.sql.Sql;

/** Reads business knobs: the latest row of {@code setting} that is valid, or what holds while there is none. */
@Dependent
public class SettingQuery {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /**
     * A whole number.
     *
     * @param unset the value while no row is valid
     * @throws IllegalStateException when the row holds no number of at least 1
     */
    public long number(String name, long unset, Instant now) {
        return value(name, now).map(value -> positive(name, value)).orElse(unset);
    }

    /** Any text; empty while no row is valid. */
    public Optional<String> value(String name, Instant now) {
        return Sql.one(
                database,
                "SELECT value FROM setting WHERE name = ? AND scope = '' AND valid_from <= ?"
                        + " ORDER BY valid_from DESC LIMIT 1",
                row -> row.text("value"),
                name,
                now);
    }

    private static long positive(String name, String value) {
        try {
            long number = Long.parseLong(value.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException("setting " + name + " is no whole number: " + value, e);
        }
        throw new IllegalStateException("setting " + name + " must be 1 or more, not " + value);
    }
}
