package org.backorder.droplist;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Format {@code own-csv}: domain and expected release, as an ISO-8601 instant with its offset or as a day alone. The header is
 * optional and matched by name; the separator is a semicolon, a comma or a TAB, none of which can stand in either column.
 */
@ApplicationScoped
class OwnCsvImporter implements ListImporter {
    private static final List<String> NAME_HEADERS = List.of("domain", "name", "domain name");
    private static final List<String> DATE_HEADERS = List.of("drop", "dropdate", "drop date", "drop instant", "dropat");
    private static final String SEPARATORS = ";,\t";

    @Override
    public String id() {
        return "own-csv";
    }

    @Override
    public boolean expectsEntry(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".txt");
    }

    @Override
    public void read(ListLines lines, RowSink sink) throws IOException {
        int nameColumn = 0;
        int dateColumn = 1;
        boolean mayBeHeader = true;
        for (ListLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.fault() != null) {
                sink.refuse(line.number(), line.fault());
            } else if (!line.text().isBlank()) {
                List<String> cells = Cells.of(line.text(), separator(line.text()));
                int header = mayBeHeader ? indexOf(cells, NAME_HEADERS) : -1;
                if (header >= 0) {
                    nameColumn = header;
                    int date = indexOf(cells, DATE_HEADERS);
                    dateColumn = date >= 0 ? date : 1 - Math.min(header, 1);
                } else {
                    row(line.number(), cells, nameColumn, dateColumn, sink);
                }
                mayBeHeader = false;
            }
        }
    }

    private static void row(long line, List<String> cells, int nameColumn, int dateColumn, RowSink sink) {
        if (cells.size() <= Math.max(nameColumn, dateColumn)) {
            sink.refuse(line, "fewer columns than the format has");
            return;
        }
        String text = cells.get(dateColumn);
        try {
            ListedDate date = text.indexOf('T') < 0 && text.indexOf(' ') < 0
                    ? ListedDate.day(LocalDate.parse(text))
                    : ListedDate.release(OffsetDateTime.parse(text).toInstant());
            sink.row(line, cells.get(nameColumn), date);
        } catch (DateTimeException e) {
            sink.refuse(line, "no date of the form " + Instant.EPOCH + ": " + text);
        }
    }

    private static char separator(String line) {
        for (int i = 0; i < SEPARATORS.length(); i++) {
            if (line.indexOf(SEPARATORS.charAt(i)) >= 0) {
                return SEPARATORS.charAt(i);
            }
        }
        return SEPARATORS.charAt(0);
    }

    private static int indexOf(List<String> cells, List<String> headers) {
        for (int i = 0; i < cells.size(); i++) {
            if (headers.contains(cells.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
