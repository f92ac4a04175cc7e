package org.backorder.pricing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.backorder.money.ReferenceRates;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Like;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of reference rates and of their sources. */
@Dependent
class RateStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** A rate that was written, and the one it replaced, if there was one. */
    record Written(LocalDate date, String currency, String rate, String before) {}

    List<RateSource> sources() {
        return Sql.query(database, "SELECT * FROM rate_source ORDER BY id", RateStore::source);
    }

    /** Moves the schedule on; false when another node has taken this import. */
    boolean take(RateSource source, Instant next) {
        return Sql.update(
                        database,
                        "UPDATE rate_source SET next_import_at = ? WHERE id = ? AND next_import_at IS NOT DISTINCT FROM"
                                + " ?::timestamptz",
                        next,
                        source.id(),
                        source.nextImportAt())
                == 1;
    }

    /** Lets one import write at a time: what it found stands until it has written. */
    void lock() {
        Sql.query(database, "SELECT id FROM rate_source ORDER BY id FOR UPDATE", row -> row.text("id"));
    }

    /** Writes what is new or differs, by day and currency; answers just that. */
    List<Written> write(List<DayRates> days, Instant now) {
        List<String> dates = new ArrayList<>();
        List<String> currencies = new ArrayList<>();
        List<String> rates = new ArrayList<>();
        for (DayRates day : days) {
            day.perEuro().forEach((currency, rate) -> {
                dates.add(day.date().toString());
                currencies.add(currency);
                rates.add(rate.toPlainString());
            });
        }
        return Sql.query(
                database,
                """
                WITH given AS (
                    SELECT day::date AS rate_date, currency, rate::numeric AS rate
                    FROM unnest(?, ?, ?) AS t (day, currency, rate)),
                differing AS (
                    SELECT given.*, known.rate AS before FROM given LEFT JOIN exchange_rate known USING (rate_date, currency)
                    WHERE known.rate IS DISTINCT FROM given.rate),
                written AS (
                    INSERT INTO exchange_rate (rate_date, currency, rate, imported_at)
                    SELECT rate_date, currency, rate, ? FROM differing ORDER BY rate_date, currency
                    ON CONFLICT (rate_date, currency) DO UPDATE SET rate = EXCLUDED.rate, imported_at = EXCLUDED.imported_at
                    RETURNING rate_date, currency)
                SELECT rate_date, currency, rate, coalesce(before::text, '') AS before
                FROM written JOIN differing USING (rate_date, currency) ORDER BY rate_date, currency
                """,
                RateStore::written,
                dates.toArray(String[]::new),
                currencies.toArray(String[]::new),
                rates.toArray(String[]::new),
                now);
    }

    /** The rates of the latest day there is. */
    ReferenceRates latest() {
        LocalDate date = LocalDate.EPOCH;
        Map<String, BigDecimal> perEuro = new TreeMap<>();
        for (RateRow row : Sql.query(
                database,
                "SELECT * FROM exchange_rate WHERE rate_date = (SELECT max(rate_date) FROM exchange_rate)",
                RateStore::row)) {
            date = row.date();
            perEuro.put(row.currency(), new BigDecimal(row.rate()));
        }
        return perEuro.isEmpty() ? ReferenceRates.NONE : new ReferenceRates(date, perEuro);
    }

    /** Rates, the latest day first, by currency. */
    Page<RateRow> list(RateFilter filter, PageRequest page) {
        StringBuilder where = new StringBuilder(" WHERE currency LIKE ?");
        List<Object> parameters = new ArrayList<>();
        parameters.add(
                Like.of(filter.currency() == null ? "*" : filter.currency().toUpperCase(Locale.ROOT)));
        if (filter.from() == null && filter.to() == null) {
            where.append(" AND rate_date = (SELECT max(rate_date) FROM exchange_rate)");
        }
        if (filter.from() != null) {
            where.append(" AND rate_date >= ?");
            parameters.add(filter.from());
        }
        if (filter.to() != null) {
            where.append(" AND rate_date <= ?");
            parameters.add(filter.to());
        }
        long total = Sql.query(
                        database,
                        "SELECT count(*) AS total FROM exchange_rate" + where,
                        row -> row.number("total"),
                        parameters.toArray())
                .get(0);
        Collections.addAll(parameters, page.first(), page.limit());
        return new Page<>(
                Sql.query(
                        database,
                        "SELECT * FROM exchange_rate" + where + " ORDER BY rate_date DESC, currency OFFSET ? LIMIT ?",
                        RateStore::row,
                        parameters.toArray()),
                total);
    }

    /** A rate of a row with all columns, in plain digits as published. */
    static RateRow row(Row row) throws SQLException {
        return new RateRow(row.date("rate_date"), row.text("currency"), row.text("rate"));
    }

    private static Written written(Row row) throws SQLException {
        return new Written(row.date("rate_date"), row.text("currency"), row.text("rate"), row.text("before"));
    }

    private static RateSource source(Row row) throws SQLException {
        return new RateSource(
                row.text("id"),
                row.text("address"),
                Duration.ofSeconds(row.number("every_seconds")),
                row.flag("enabled"),
                row.instantOrNull("next_import_at"));
    }
}
