package org.backorder.web.page.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bars over a row of categories, laid out for an SVG: positions along the row in per cent of the width, heights in pixels from the
 * top. Drawn on the server, so that it needs no script, follows the colours of the theme and can be read as a table.
 *
 * @param bars one per category
 * @param ticks of the value axis, largest last
 */
public record BarChart(List<Bar> bars, List<Tick> ticks) implements Serializable {
    /** Height of the plot, without the labels under it. */
    public static final int HEIGHT = 140;

    private static final int TICKS = 4;
    private static final int TEN = 10;
    private static final int LABELS = 7;
    /** Of a category's share of the width, so much is bar, in per cent; the rest is the gap. */
    private static final int FILL = 70;

    /** Copies the lists. */
    public BarChart {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }

    /** A value to be drawn; address is where a click leads. */
    public record Datum(
            String label, String name, long value, @Nullable String address) implements Serializable {}

    /** A bar: x, width and middle in per cent, y and height in pixels; label is empty where it would not fit. */
    public record Bar(
            Datum datum, String x, String width, String middle, long y, long height, String label, String shown)
            implements Serializable {}

    /** A line across the plot with its value. */
    public record Tick(String label, long y) implements Serializable {}

    /** Lays the data out; numbers are written in the given language. */
    public static BarChart of(List<Datum> data, Locale locale) {
        long most = data.stream().mapToLong(Datum::value).max().orElse(0);
        long step = step(most);
        long top = Math.max(step, (most + step - 1) / step * step);
        List<Bar> bars = new ArrayList<>();
        int every = Math.max(1, (data.size() + LABELS - 1) / LABELS);
        for (int i = 0; i < data.size(); i++) {
            Datum datum = data.get(i);
            long share = 100_000L / data.size();
            long width = share * FILL / 100;
            long x = share * i + (share - width) / 2;
            // a value above zero is always seen, if only as a line
            long height = datum.value() == 0 ? 0 : Math.max(1, datum.value() * HEIGHT / top);
            bars.add(new Bar(
                    datum,
                    perCent(x),
                    perCent(width),
                    perCent(x + width / 2),
                    HEIGHT - height,
                    height,
                    i % every == 0 ? datum.label() : "",
                    String.format(locale, "%,d", datum.value())));
        }
        List<Tick> ticks = new ArrayList<>();
        for (long value = 0; value <= top; value += step) {
            ticks.add(new Tick(String.format(locale, "%,d", value), HEIGHT - value * HEIGHT / top));
        }
        return new BarChart(bars, ticks);
    }

    /** The round step (1, 2 or 5 times a power of ten) that gives about four lines. */
    private static long step(long most) {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (factor * power * TICKS >= most) {
                    return factor * power;
                }
            }
            power *= TEN;
        }
    }

    /** Thousandths of a per cent as SVG wants them. */
    static String perCent(long thousandths) {
        return String.format(Locale.ROOT, "%d.%03d%%", thousandths / 1000, thousandths % 1000);
    }
}
