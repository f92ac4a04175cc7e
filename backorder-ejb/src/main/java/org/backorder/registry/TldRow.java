package org.backorder.registry;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A TLD we sell and the drop profile in force for it. Registry id is absent where we hold no accreditation, the window of
 * post-drop Lite orders where none are sold (R34).
 */
public record TldRow(
        String label,
        String kind,
        boolean firstComeFirstServed,
        boolean thirdLevel,
        Set<String> zones,
        String profile,
        @Nullable String registryId,
        boolean acceptsOrders,
        @Nullable LiteWindow liteWindow) {
    /** Copies the zones. */
    public TldRow {
        zones = Set.copyOf(zones);
    }

    /** Until when a dropping name stays on the list: while the engine may try for it, and to the end of its Lite window (R34). */
    public Instant listedUntil(DropTimes times) {
        LiteWindow window = liteWindow;
        Instant tried = times.windowEnd();
        if (window == null) {
            return tried;
        }
        Instant closes = window.closesAt(times.earliest());
        return closes.isAfter(tried) ? closes : tried;
    }
}
