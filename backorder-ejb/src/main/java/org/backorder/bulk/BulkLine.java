package org.backorder.bulk;

import java.util.Locale;
import java.util.Objects;
import org.backorder.order.LineVerdict;
import org.backorder.order.OrderLine;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MalformedParameter;
import org.backorder.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One line as it was given.
 *
 * @param number of the line in the text or array, from 1
 * @param text its name, as given
 * @param line what it asks for, absent when it cannot be read
 * @param refusal why it cannot
 */
public record BulkLine(
        int number,
        String text,
        @Nullable OrderLine line,
        @Nullable Refusal refusal) {
    /** Lines of one list at most. */
    public static final int MOST = 100_000;

    static final int LONGEST = 1_000;
    private static final int SHOWN = 200;
    private static final NamedClass REGULAR = NamedClass.of(OrderClass.BACKORDER);

    /** What may stand on a line, as texts; empty ones count as not given. */
    public record Cells(String name, String orderClass, String priority, String tag, String repeated) {}

    /** Reads a line: what cannot be read is an answer about that line alone. */
    public static BulkLine of(int number, Cells cells, NamedClass otherwise) {
        String text = shown(cells.name());
        try {
            if (cells.name().length() > LONGEST) {
                throw new InvalidValue("DOMAIN", "at most " + LONGEST + " characters");
            }
            NamedClass named = cells.orderClass().isEmpty() ? otherwise : NamedClass.read(cells.orderClass());
            OrderLine line = new OrderLine(
                    storable(cells.name()),
                    named,
                    priority(cells.priority()),
                    storable(cells.tag()),
                    repeated(cells.repeated()));
            return new BulkLine(number, text, line, null);
        } catch (Refusal refusal) {
            return new BulkLine(number, text, null, refusal);
        }
    }

    /** The line with the verdict on its order. */
    public BulkLineView view(LineVerdict verdict, Locale language) {
        Refusal why = verdict.refusal();
        return new BulkLineView(
                number,
                text,
                verdict.ace(),
                verdict.unicode(),
                verdict.apiClass(),
                line == null ? 0 : line.priority(),
                line == null ? "" : line.tag(),
                verdict.code(),
                why == null ? "" : why.text(language),
                verdict.price(),
                verdict.finalizationAt(),
                verdict.order(),
                null);
    }

    /** A line that cannot be read, and why. */
    public BulkLineView view(Locale language) {
        return view(LineVerdict.unreadable(Objects.requireNonNull(refusal)), language);
    }

    static BulkLine tooLong(int number, String line) {
        return new BulkLine(number, shown(line), null, new InvalidValue("line", "at most " + LONGEST + " characters"));
    }

    /** The class for lines that name none; a regular order unless told otherwise. */
    public static NamedClass otherwise(String word) {
        return word.isBlank() ? REGULAR : NamedClass.read(word.strip());
    }

    private static int priority(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new MalformedParameter("PRIORITY", "a whole number");
        }
    }

    private static boolean repeated(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "0", "false" -> false;
            case "1", "true" -> true;
            default -> throw new MalformedParameter("NEW", "0 or 1");
        };
    }

    /** PostgreSQL keeps no zero character; its stand-in is in no name either. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String shown(String text) {
        String readable = storable(text).strip();
        return readable.length() <= SHOWN ? readable : readable.substring(0, SHOWN) + "…";
    }
}
