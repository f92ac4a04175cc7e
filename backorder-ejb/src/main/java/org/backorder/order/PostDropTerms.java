package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Collectors;
import org.backorder.order.AcceptanceRules.Offer;
import org.backorder.pricing.OrderClass;
import org.backorder.registry.LiteWindow;
import org.backorder.registry.TldCatalog;
import org.jspecify.annotations.Nullable;

/** What may still be ordered after the finalization date: a Lite order in the window of its TLD, nothing else (R11, R34). */
@Dependent
class PostDropTerms {
    @Inject
    TldCatalog tlds;

    /**
     * Until when such an order is pursued, absent before the finalization date; refuses regular ones with DeadlinePassed, and Lite ones
     * outside the window (552).
     */
    @Nullable
    Instant until(Offer offer, OrderClass orderClass, OrderDates dates, Instant now) {
        if (orderClass != OrderClass.LITEBACKORDER) {
            AcceptanceRules.refuseFinalized(offer, dates, now);
        }
        Instant dropAt = dates.dropAt();
        if (dropAt == null || !dates.finalized(now)) {
            return null;
        }
        LiteWindow window = offer.tld().liteWindow();
        if (window == null) {
            throw LiteWindowClosed.notSold(offer.ace(), dates, sold());
        }
        if (!window.isOpen(dropAt, now)) {
            throw LiteWindowClosed.outside(offer.ace(), window, dropAt);
        }
        return window.closesAt(dropAt);
    }

    /** The windows there are: {@code com, net 14:00-24:00 America/New_York}. */
    private String sold() {
        return tlds.all().stream()
                .filter(tld -> tld.liteWindow() != null)
                .collect(Collectors.groupingBy(
                        tld -> String.valueOf(tld.liteWindow()),
                        Collectors.mapping(tld -> "." + tld.label(), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(window -> window.getValue() + " " + window.getKey())
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
