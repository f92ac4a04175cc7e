package org.backorder.order;

import java.time.Instant;
import org.backorder.refusal.Refusal;
import org.backorder.registry.LiteWindow;

/** A Lite order after the finalization date, outside the TLDs and hours of post-drop Lite (552, R34); its text names the window. */
public class LiteWindowClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    private LiteWindowClosed(String key, Object... arguments) {
        super(552, key, arguments);
    }

    /** The TLD has a window, and it is not open. */
    static LiteWindowClosed outside(String name, LiteWindow window, Instant dropAt) {
        return new LiteWindowClosed(
                "lite-window-closed", name, window, window.opensAt(dropAt), window.closesAt(dropAt));
    }

    /** The TLD has none. */
    static LiteWindowClosed notSold(String name, OrderDates dates, String windows) {
        return new LiteWindowClosed("lite-window-none", name, String.valueOf(dates.finalizationAt()), windows);
    }
}
