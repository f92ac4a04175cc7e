package org.backorder.web.page.ledger;

import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backorder.money.Money;
import org.backorder.money.ReferenceRates;
import org.backorder.order.ComingHold;
import org.jspecify.annotations.Nullable;

/**
 * What stays available after the holds to come, day by day, if no money comes in and every order is funded (R23): the first bar is
 * today's amount, and one below the line is money that will be missing. Orders priced in another currency than the account's are
 * converted when they are held, until then today's rate has to do (R20).
 *
 * @param missingFrom the first day on which money is missing, absent when it lasts
 * @param zero where the line of no money stands, in pixels from the top
 */
public record BalanceForecast(
        List<Line> lines,
        List<Bar> bars,
        @Nullable LocalDate missingFrom,
        @Nullable Money missing,
        long zero) implements Serializable {
    static final long HEIGHT = 120;
    private static final long WHOLE = 100_000;
    /** Of a bar's share of the width, so much is bar, in per cent; the rest is the gap. */
    private static final long FILL = 70;
    /** Few bars stay slim and begin at the left, as later ones would follow. */
    private static final int FEWEST_PLACES = 8;

    /** Copies the lists. */
    public BalanceForecast {
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);
    }

    /** A day with holds to come; left is available after them. */
    public record Line(LocalDate day, long orders, Money amount, Money left) implements Serializable {}

    /** A bar: x and width in per cent, y and height in pixels; day is absent for today. */
    public record Bar(@Nullable LocalDate day, Money left, String x, String width, long y, long height)
            implements Serializable {}

    static BalanceForecast of(Money available, List<ComingHold> coming, ReferenceRates rates) {
        List<Line> lines = new ArrayList<>();
        Money left = available;
        for (Line day : days(available.currency(), coming, rates)) {
            left = left.minus(day.amount());
            lines.add(new Line(day.day(), day.orders(), day.amount(), left));
        }
        Line firstMissing = lines.stream()
                .filter(line -> line.left().isNegative())
                .findFirst()
                .orElse(null);
        long most = Math.max(1, Math.max(available.minorUnits(), 0));
        long least = Math.min(
                0, lines.isEmpty() ? 0 : lines.get(lines.size() - 1).left().minorUnits());
        long zero = scaled(most, most - least);
        List<Bar> bars = new ArrayList<>();
        int places = Math.max(FEWEST_PLACES, lines.size() + 1);
        bars.add(bar(null, available, 0, places, zero, most - least));
        for (Line line : lines) {
            bars.add(bar(line.day(), line.left(), bars.size(), places, zero, most - least));
        }
        return new BalanceForecast(
                lines,
                bars,
                firstMissing == null ? null : firstMissing.day(),
                firstMissing == null ? null : Money.zero(available.currency()).minus(firstMissing.left()),
                zero);
    }

    /** One line per day in the account's currency, at today's rates (R20); what has no rate cannot be held and is left out. */
    private static Collection<Line> days(Currency currency, List<ComingHold> coming, ReferenceRates rates) {
        SortedMap<LocalDate, Line> days = new TreeMap<>();
        for (ComingHold hold : coming) {
            rates.convert(hold.amount(), currency, RoundingMode.HALF_UP)
                    .map(amount -> new Line(hold.day(), hold.orders(), amount, amount))
                    .ifPresent(line -> days.merge(
                            line.day(),
                            line,
                            (one, other) -> new Line(
                                    one.day(),
                                    one.orders() + other.orders(),
                                    one.amount().plus(other.amount()),
                                    one.left())));
        }
        return days.values();
    }

    private static Bar bar(@Nullable LocalDate day, Money left, int place, int places, long zero, long span) {
        long share = WHOLE / places;
        long width = share * FILL / 100;
        // money that is there, or missing, is always seen, if only as a line
        long size = left.minorUnits() == 0 ? 0 : Math.max(1, scaled(Math.abs(left.minorUnits()), span));
        long y = left.isNegative() ? zero : zero - size;
        return new Bar(day, left, perCent(share * place + (share - width) / 2), perCent(width), y, size);
    }

    private static long scaled(long minorUnits, long span) {
        return Math.multiplyExact(minorUnits, HEIGHT) / span;
    }

    private static String perCent(long thousandths) {
        return String.format(Locale.ROOT, "%d.%03d%%", thousandths / 1000, thousandths % 1000);
    }
}
