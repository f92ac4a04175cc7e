package org.backorder.web.page.order;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.backorder.dropcatch.FlightAttempt;
import org.backorder.dropcatch.FlightRecord;

/**
 * The race for an order's name as its page shows it.
 *
 * @param attempts the first of them, in the order planned
 * @param total all attempts
 */
public record OrderFlight(FlightRecord record, List<Line> attempts, long total, FlightChart chart)
        implements Serializable {
    /**
     * An attempt.
     *
     * @param fromRelease when it was sent, counted from the expected release; empty when it never was
     * @param session its number at the registry, as the chart names it
     */
    public record Line(FlightAttempt attempt, String fromRelease, String session) implements Serializable {}

    static OrderFlight of(FlightRecord record, List<FlightAttempt> attempts, long total, Locale locale) {
        List<Line> lines = attempts.stream()
                .map(attempt -> new Line(
                        attempt,
                        FlightChart.fromRelease(attempt, record.dropAt(), locale),
                        FlightChart.shortName(attempt.session())))
                .toList();
        return new OrderFlight(record, lines, total, FlightChart.of(attempts, record.dropAt(), locale));
    }

    /** True when not every attempt is shown. */
    public boolean cut() {
        return total > attempts.size();
    }
}
