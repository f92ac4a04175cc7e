package org.backorder.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backorder.pricing.NamedClass;

/**
 * Reads pasted or uploaded text: a name on a line, after it class, priority and tag, separated by semicolons, tabs, commas or blanks;
 * or several names on one line. Blank lines, lines that begin with {@code #}, and a head line are passed over.
 */
public final class BulkText {
    /** Every spelling of a dot in a name (UTS #46): what has one is a name and no class, priority or tag. */
    private static final String DOTS = ".\u3002\uFF0E\uFF61";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> HEADS = Set.of("name", "domain", "domainname", "domain name");
    private static final int COLUMNS = 4;

    private final NamedClass otherwise;
    private final List<BulkLine> lines = new ArrayList<>();

    private BulkText(NamedClass otherwise) {
        this.otherwise = otherwise;
    }

    /** The lines of a text; refuses with 541 when there are more than a list may have. */
    public static List<BulkLine> read(String text, NamedClass otherwise) {
        BulkText reader = new BulkText(otherwise);
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        int number = 0;
        int start = 0;
        while (start < body.length()) {
            int stop = endOfLine(body, start);
            reader.take(++number, body.substring(start, stop).strip());
            boolean windows = stop + 1 < body.length() && body.charAt(stop) == '\r' && body.charAt(stop + 1) == '\n';
            start = stop + (windows ? 2 : 1);
        }
        return reader.lines;
    }

    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private void take(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.length() > BulkLine.LONGEST) {
            add(BulkLine.tooLong(number, line));
            return;
        }
        List<String> cells = cells(line);
        if (lines.isEmpty() && HEADS.contains(cells.get(0).toLowerCase(Locale.ROOT))) {
            return;
        }
        if (cells.stream().allMatch(BulkText::isName)) {
            for (String cell : cells) {
                for (String name : cell.split("\\s+", -1)) {
                    add(line(number, List.of(name)));
                }
            }
        } else {
            add(line(number, cells));
        }
    }

    private void add(BulkLine line) {
        if (lines.size() == BulkLine.MOST) {
            throw new TooManyLines(BulkLine.MOST);
        }
        lines.add(line);
    }

    private BulkLine line(int number, List<String> cells) {
        return BulkLine.of(
                number,
                new BulkLine.Cells(cell(cells, 0), cell(cells, 1), cell(cells, 2), cell(cells, COLUMNS - 1), ""),
                otherwise);
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    private static boolean isName(String cell) {
        return cell.chars().anyMatch(c -> DOTS.indexOf(c) >= 0);
    }

    private static List<String> cells(String line) {
        char separator = line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
        if (line.indexOf(separator) < 0 && line.indexOf('"') < 0) {
            return List.of(line.split("\\s+", COLUMNS * COLUMNS));
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c); // RFC 4180: two quotes inside quotes are one
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        while (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1); // a separator at the end
        }
        return cells;
    }
}
