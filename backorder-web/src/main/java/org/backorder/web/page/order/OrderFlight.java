package org.backorder.web.page.order;

import java.io.Serializable;
import java.util.List;
import org.backorder.dropcatch.FlightAttempt;
import org.backorder.dropcatch.FlightRecord;

/**
 * The race for an order's name as its page shows it.
 *
 * @param attempts the first of them, in the order planned
 * @param total all attempts
 */
public record OrderFlight(FlightRecord record, List<FlightAttempt> attempts, long total, FlightChart chart)
        implements Serializable {
    /** True when not every attempt is shown. */
    public boolean cut() {
        return total > attempts.size();
    }
}
