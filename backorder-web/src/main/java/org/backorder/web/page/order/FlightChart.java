package org.backorder.web.page.order;

import java.io.Serializable;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.backorder.dropcatch.FlightAttempt;

/**
 * The race over time: a lane per session, a dot per attempt at the moment it was sent with a trail up to its answer, time counted
 * from the planned release, colour by result. Positions along the row in per cent, lanes in pixels from the top, as SVG wants them.
 *
 * @param lanes sessions from the top
 * @param dots attempts that were sent
 * @param ticks of the time axis
 * @param states results that occur, for the legend
 * @param release where the planned release stands on the row
 * @param height of the plot in pixels
 */
public record FlightChart(
        List<Lane> lanes, List<Dot> dots, List<Tick> ticks, List<String> states, String release, int height)
        implements Serializable {
    private static final int LANE = 26;
    private static final int TICKS = 6;
    private static final long MICROS_PER_MILLI = 1000;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long SECONDS_SHOWN_FROM = 5 * MICROS_PER_SECOND;

    /** A session's row. */
    public record Lane(String session, int y) implements Serializable {}

    /** An attempt: sent at x and answered at until, in per cent, y in pixels, state as in the flight record, time from the release. */
    public record Dot(String x, String until, int y, String state, String time) implements Serializable {}

    /** A line down the plot with its time from the release. */
    public record Tick(String x, String label) implements Serializable {}

    /** Lays the attempts out. */
    static FlightChart of(List<FlightAttempt> attempts, Instant release, Locale locale) {
        List<FlightAttempt> sent =
                attempts.stream().filter(attempt -> attempt.sentAt() != null).toList();
        Scale scale = Scale.of(sent, release);
        Map<String, Lane> lanes = new LinkedHashMap<>();
        List<Dot> dots = new ArrayList<>();
        Set<String> states = new LinkedHashSet<>();
        for (FlightAttempt attempt : sent) {
            Lane lane = lanes.computeIfAbsent(
                    attempt.session(), session -> new Lane(shortName(session), LANE * lanes.size() + LANE / 2));
            long at = micros(sentAt(attempt), release);
            dots.add(new Dot(
                    scale.at(at),
                    scale.at(micros(answeredAt(attempt), release)),
                    lane.y(),
                    attempt.state(),
                    label(at, locale)));
            states.add(attempt.state());
        }
        return new FlightChart(
                List.copyOf(lanes.values()),
                dots,
                scale.ticks(),
                List.copyOf(states),
                scale.at(0),
                Math.max(1, lanes.size()) * LANE);
    }

    /** Registry and registrar are the same all over the chart; the session's number is what tells its lanes apart. */
    static String shortName(String session) {
        return session.substring(Math.max(0, session.lastIndexOf('#')));
    }

    /** When an attempt was sent, counted from the release; empty when it never was. */
    static String fromRelease(FlightAttempt attempt, Instant release, Locale locale) {
        Instant sentAt = attempt.sentAt();
        return sentAt == null ? "" : label(micros(sentAt, release), locale);
    }

    private static Instant sentAt(FlightAttempt attempt) {
        return attempt.sentAt() == null ? attempt.plannedAt() : attempt.sentAt();
    }

    /** An attempt nobody answered has no trail. */
    private static Instant answeredAt(FlightAttempt attempt) {
        return attempt.answeredAt() == null ? sentAt(attempt) : attempt.answeredAt();
    }

    private static long micros(Instant at, Instant release) {
        return Duration.between(release, at).toNanos() / 1000;
    }

    /** A time from the release: seconds where the race is long, else milliseconds. */
    static String label(long micros, Locale locale) {
        String sign = micros < 0 ? "\u2212" : "+";
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        long size = Math.abs(micros);
        return size >= SECONDS_SHOWN_FROM
                ? String.format(
                        Locale.ROOT,
                        "%s%d%c%d s",
                        sign,
                        size / MICROS_PER_SECOND,
                        point,
                        size % MICROS_PER_SECOND / 100_000)
                : String.format(
                        Locale.ROOT, "%s%d%c%03d ms", sign, size / MICROS_PER_MILLI, point, size % MICROS_PER_MILLI);
    }

    /** From microseconds to places on the row, with room at both ends. */
    private record Scale(long from, long to) {
        private static final long WHOLE = 100_000;

        static Scale of(List<FlightAttempt> sent, Instant release) {
            long least = 0;
            long most = 0;
            for (FlightAttempt attempt : sent) {
                least = Math.min(least, micros(sentAt(attempt), release));
                most = Math.max(most, micros(answeredAt(attempt), release));
            }
            long room = Math.max(MICROS_PER_MILLI, (most - least) / 25);
            return new Scale(least - room, most + room);
        }

        String at(long micros) {
            long thousandths = (micros - from) * WHOLE / (to - from);
            return String.format(Locale.ROOT, "%d.%03d%%", thousandths / 1000, thousandths % 1000);
        }

        List<Tick> ticks() {
            long step = 1;
            long[] factors = {1, 2, 5};
            int next = 0;
            for (long power = 1; (to - from) / step > TICKS; ) {
                step = power * factors[next];
                next = (next + 1) % factors.length;
                power = next == 0 ? power * 10 : power;
            }
            List<Tick> ticks = new ArrayList<>();
            for (long value = Math.floorDiv(from, step) * step + step; value < to; value += step) {
                ticks.add(new Tick(at(value), value == 0 ? "0" : tickLabel(value)));
            }
            return ticks;
        }

        private String tickLabel(long micros) {
            String sign = micros < 0 ? "\u2212" : "+";
            long size = Math.abs(micros);
            if (to - from >= SECONDS_SHOWN_FROM) {
                return sign + size / MICROS_PER_SECOND + " s";
            }
            return size % MICROS_PER_MILLI == 0 ? sign + size / MICROS_PER_MILLI + " ms" : sign + size + " µs";
        }
    }
}
