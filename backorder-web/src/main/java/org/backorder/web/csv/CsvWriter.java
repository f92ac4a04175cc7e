package org.backorder.web.csv;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of comma-separated values (RFC 4180). Instants are written in ISO 8601, UTC, amounts as decimals without their currency, flags
 * as {@code 1} and {@code 0}. A text that a spreadsheet would take for a formula gets an apostrophe in front, numbers do not.
 */
public final class CsvWriter {
    private static final String FORMULA = "=+-@\t\r";
    /** Where a spreadsheet set to another separator begins a cell within the text. */
    private static final Pattern FORMULA_WITHIN = Pattern.compile("([;\\t\\r\\n]\\s*)(?=[=+\\-@])");

    private final Writer out;

    /** Rows go to the writer, which the caller closes. */
    public CsvWriter(Writer out) {
        this.out = out;
    }

    /** One row. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            out.write(separator);
            out.write(quoted(text(cell)));
            separator = ",";
        }
        out.write("\r\n");
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        if (cell instanceof Money money) {
            return money.decimal();
        }
        if (cell instanceof Number || cell instanceof Instant) {
            return cell.toString();
        }
        String text = FORMULA_WITHIN.matcher(cell.toString()).replaceAll("$1'");
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
