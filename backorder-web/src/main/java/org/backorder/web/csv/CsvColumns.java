package org.backorder.web.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What of a row is written, column by column.
 *
 * @param <T> the row
 */
public final class CsvColumns<T> {
    /** Rows read at a time: enough that questions are few, little enough that memory does not matter. */
    private static final int STEP = 2_000;

    private final List<Column<T>> columns;

    private CsvColumns(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    private record Column<T>(String name, String heading, Function<T, @Nullable Object> value) {}

    /** No columns yet. */
    public static <T> CsvColumns<T> none() {
        return new CsvColumns<>(List.of());
    }

    /** These and one more, whose heading is its name. */
    public CsvColumns<T> and(String name, Function<T, @Nullable Object> value) {
        return and(name, name, value);
    }

    /** These and one more; the heading is a key that {@link #write} has words for. */
    public CsvColumns<T> and(String name, String heading, Function<T, @Nullable Object> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(name, heading, value));
        return new CsvColumns<>(more);
    }

    /** The same without the columns of these names. */
    public CsvColumns<T> without(Set<String> names) {
        return new CsvColumns<>(columns.stream()
                .filter(column -> !names.contains(column.name()))
                .toList());
    }

    /** Names and headings in their order; columns of one name are one to whoever chooses, under the heading of the first. */
    public Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        columns.forEach(column -> headings.putIfAbsent(column.name(), column.heading()));
        return headings;
    }

    /** Writes the headings and every row of the source, step by step. */
    public void write(Writer out, UnaryOperator<String> headings, Function<PageRequest, Page<T>> source)
            throws IOException {
        CsvWriter writer = new CsvWriter(out);
        writer.row(
                columns.stream().map(column -> headings.apply(column.heading())).toList());
        long first = 0;
        Page<T> page;
        do {
            page = source.apply(PageRequest.of(first, STEP));
            for (T row : page.rows()) {
                writer.row(cells(row));
            }
            first += STEP;
        } while (first < page.total());
    }

    private List<@Nullable Object> cells(T row) {
        List<@Nullable Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(column.value().apply(row)));
        return cells;
    }
}
