package org.backorder.web.page.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backorder.forecast.FundingForecast;
import org.backorder.forecast.FundingForecast.Day;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The forecast drawn: what stays available after the holds to come, day by day, if no money comes in and every order is funded
 * (R23). The first bar is today's amount, and one below the line is money that will be missing.
 *
 * @param zero where the line of no money stands, in pixels from the top
 */
public record BalanceForecast(List<Bar> bars, long zero) implements Serializable {
    static final long HEIGHT = 120;
    private static final long WHOLE = 100_000;
    /** Of a bar's share of the width, so much is bar, in per cent; the rest is the gap. */
    private static final long FILL = 70;
    /** Few bars stay slim and begin at the left, as later ones would follow. */
    private static final int FEWEST_PLACES = 8;

    /** Copies the bars. */
    public BalanceForecast {
        bars = List.copyOf(bars);
    }

    /** A bar: x and width in per cent, y and height in pixels; day is absent for today. */
    public record Bar(@Nullable LocalDate day, Money left, String x, String width, long y, long height)
            implements Serializable {}

    static BalanceForecast of(FundingForecast forecast) {
        List<Day> days = forecast.days();
        long most = Math.max(1, Math.max(forecast.available().minorUnits(), 0));
        long least = Math.min(
                0, days.isEmpty() ? 0 : days.get(days.size() - 1).left().minorUnits());
        long zero = scaled(most, most - least);
        List<Bar> bars = new ArrayList<>();
        int places = Math.max(FEWEST_PLACES, days.size() + 1);
        bars.add(bar(null, forecast.available(), 0, places, zero, most - least));
        for (Day day : days) {
            bars.add(bar(day.day(), day.left(), bars.size(), places, zero, most - least));
        }
        return new BalanceForecast(bars, zero);
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
