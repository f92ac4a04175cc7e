package org.backorder.droplist;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/**
 * Format {@code own-zip}: what this system publishes (api.md 17). No header, semicolons, the second column is the
 * <em>finalization</em> date in UTC, never the release.
 */
@ApplicationScoped
class OwnZipImporter implements ListImporter {
    /** Strict: 2026-02-30 is no date. */
    static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public String id() {
        return "own-zip";
    }

    @Override
    public boolean expectsEntry(String name) {
        return name.equals(PublishedFile.ENTRY);
    }

    @Override
    public void read(ListLines lines, RowSink sink) throws IOException {
        for (ListLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.fault() != null) {
                sink.refuse(line.number(), line.fault());
            } else if (!line.text().isBlank()) {
                row(line.number(), Cells.of(line.text(), ';'), sink);
            }
        }
    }

    private static void row(long line, List<String> cells, RowSink sink) {
        if (cells.size() < 2) {
            sink.refuse(line, "fewer columns than the format has");
            return;
        }
        try {
            LocalDateTime utc = LocalDateTime.parse(cells.get(1), DATE);
            sink.row(line, cells.get(0), ListedDate.finalization(utc.toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            sink.refuse(line, "no date of the form 2026-05-01 17:00:00: " + cells.get(1));
        }
    }
}
