package org.backorder.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.backorder.money.Money;
import org.backorder.order.LineVerdict;
import org.backorder.order.OrderId;
import org.backorder.order.OrderLine;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.Refusal;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of the lines of bulk placements. */
@Dependent
class BulkLineStore {
    private static final int LONGEST_DETAIL = 400;
    private static final int STEP = 10_000;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** A line whose turn it is. */
    record Waiting(long place, OrderLine line) {}

    /** A line and its new verdict. */
    record Judged(long place, LineVerdict verdict) {}

    /** Keeps the lines as given, those that cannot be read with their verdict; the others begin at that step, good until told otherwise. */
    void add(long placement, List<BulkLine> lines, String step, Locale language) {
        for (int from = 0; from < lines.size(); from += STEP) {
            add(placement, lines.subList(from, Math.min(lines.size(), from + STEP)), from, step, language);
        }
    }

    private void add(long placement, List<BulkLine> lines, int before, String step, Locale language) {
        Sql.update(
                database,
                "INSERT INTO bulk_line (placement_id, place, line, text, order_class, class_tld, priority, tag, repeated,"
                        + " step, code, detail) SELECT ?, ? + line.place, line.number, line.text, line.order_class,"
                        + " line.class_tld, line.priority, line.tag, line.repeated = 1,"
                        + " CASE WHEN line.code = 200 THEN ? ELSE 'CHECK' END,"
                        + " CASE WHEN line.code = 200 AND ? = 'NEW' THEN NULL ELSE line.code END, left(line.detail, ?)"
                        + " FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS line (number, text, order_class,"
                        + " class_tld, priority, tag, repeated, code, detail, place)",
                placement,
                before,
                step,
                step,
                LONGEST_DETAIL,
                numbers(lines, BulkLine::number),
                texts(
                        lines,
                        line -> line.line() == null ? line.text() : line.line().name()),
                texts(
                        lines,
                        line -> line.line() == null
                                ? null
                                : line.line().named().orderClass().name()),
                texts(
                        lines,
                        line -> line.line() == null ? null : line.line().named().tld()),
                numbers(lines, line -> line.line() == null ? 0 : line.line().priority()),
                texts(lines, line -> line.line() == null ? "" : line.line().tag()),
                numbers(lines, line -> line.line() != null && line.line().repeated() ? 1 : 0),
                numbers(
                        lines,
                        line -> line.refusal() == null
                                ? LineVerdict.GOOD
                                : line.refusal().code()),
                texts(lines, line -> text(line.refusal(), language)));
    }

    /** The next lines nobody has judged, in the order given. */
    List<Waiting> unchecked(long placement, int limit) {
        return Sql.query(
                database,
                "SELECT * FROM bulk_line WHERE placement_id = ? AND step = 'NEW' ORDER BY place LIMIT ?",
                BulkLineStore::waiting,
                placement,
                limit);
    }

    /** The next lines to be placed: higher priority first, because that is the order of funding (R21). */
    List<Waiting> unplaced(long placement, int limit) {
        return Sql.query(
                database,
                "SELECT * FROM bulk_line WHERE placement_id = ? AND step = 'CHECK' AND code = 200"
                        + " ORDER BY priority DESC, place LIMIT ?",
                BulkLineStore::waiting,
                placement,
                limit);
    }

    /** What the good lines so far ask for, as {@code CLASS name}. */
    Set<String> seen(long placement) {
        return new HashSet<>(Sql.query(
                database,
                "SELECT order_class || ' ' || ace AS seen FROM bulk_line WHERE placement_id = ? AND code = 200"
                        + " AND ace IS NOT NULL",
                row -> row.text("seen"),
                placement));
    }

    /** Writes the verdicts of a step. */
    void judge(long placement, List<Judged> lines, String step, Locale language) {
        Sql.update(
                database,
                "UPDATE bulk_line b SET step = ?, code = line.code, detail = left(line.detail, ?), ace = line.ace,"
                        + " name_unicode = line.name_unicode, api_class = line.api_class, currency = line.currency,"
                        + " price_minor = CASE WHEN line.currency IS NULL THEN NULL ELSE line.price END,"
                        + " finalization_at = line.finalization_at, order_id = nullif(line.order_id, 0)"
                        + " FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS line (place, code, detail, ace, name_unicode,"
                        + " api_class, currency, price, finalization_at, order_id)"
                        + " WHERE b.placement_id = ? AND b.place = line.place",
                step,
                LONGEST_DETAIL,
                numbers(lines, Judged::place),
                numbers(lines, line -> line.verdict().code()),
                texts(lines, line -> text(line.verdict().refusal(), language)),
                texts(lines, line -> line.verdict().ace()),
                texts(lines, line -> line.verdict().unicode()),
                texts(lines, line -> line.verdict().apiClass()),
                texts(lines, line -> currency(line.verdict().price())),
                numbers(lines, line -> minor(line.verdict().price())),
                instants(lines, line -> line.verdict().finalizationAt()),
                numbers(lines, line -> number(line.verdict().order())),
                placement);
    }

    /** The next orders to be taken back. */
    List<OrderId> standing(long placement, int limit) {
        return Sql.query(
                database,
                "SELECT order_id FROM bulk_line WHERE placement_id = ? AND step = 'PLACE' AND order_id IS NOT NULL"
                        + " ORDER BY place LIMIT ?",
                row -> new OrderId(row.number("order_id")),
                placement,
                limit);
    }

    void undone(long placement, List<OrderId> orders) {
        Sql.update(
                database,
                "UPDATE bulk_line SET step = 'UNDO' WHERE placement_id = ? AND order_id = ANY (?)",
                placement,
                orders.stream().mapToLong(OrderId::value).toArray());
    }

    private static Waiting waiting(Row row) throws SQLException {
        OrderLine line = new OrderLine(
                row.text("text"),
                new NamedClass(OrderClass.valueOf(row.text("order_class")), row.text("class_tld")),
                row.integer("priority"),
                row.text("tag"),
                row.flag("repeated"));
        return new Waiting(row.number("place"), line);
    }

    private static String text(@Nullable Refusal refusal, Locale language) {
        return refusal == null ? "" : refusal.text(language);
    }

    private static @Nullable String currency(@Nullable Money price) {
        return price == null ? null : price.currency().getCurrencyCode();
    }

    private static long minor(@Nullable Money price) {
        return price == null ? 0 : price.minorUnits();
    }

    private static long number(@Nullable OrderId order) {
        return order == null ? 0 : order.value();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> long[] numbers(List<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    private static <T> @Nullable Instant[] instants(List<T> rows, Function<T, @Nullable Instant> column) {
        return rows.stream().map(column).toArray(Instant[]::new);
    }
}
