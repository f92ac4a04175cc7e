package org.backorder.web.page.order;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.backorder.order.OrderStatus;
import org.backorder.order.OrderView;
import org.backorder.web.page.shared.Moment;
import org.backorder.web.page.shared.MoneyConverter;
import org.jspecify.annotations.Nullable;

/** What happens next with an order, in one sentence (R21, R24, R26, R29, R30). */
final class NextStep {
    private static final String SUCCESSFUL = "next.successful";
    private static final String FAILED = "next." + OrderStatus.FAILED;

    private NextStep() {}

    /** A text and the values it names. */
    record Sentence(String key, List<Object> values) {
        Sentence(String key, Object... values) {
            this(key, List.of(values));
        }

        /** The same, except that a caught name says when it was handed over. */
        Sentence once(boolean handedOver) {
            return handedOver && key.equals(SUCCESSFUL) ? new Sentence("next.handed", values) : this;
        }

        /** The same, except that a failed order whose name went to somebody says to whom. */
        Sentence losingTo(@Nullable String rival) {
            return rival == null || !key.equals(FAILED) ? this : new Sentence("next.lost", rival);
        }
    }

    static Sentence of(OrderView order, Instant now, Locale locale) {
        return switch (order.status()) {
            case REQUESTED -> requested(order, now, locale);
            case ACTIVE ->
                order.finalizationAt() == null
                        ? new Sentence("next.waiting")
                        : new Sentence("next.active", Moment.utc(order.finalizationAt()));
            case PROCESSING ->
                order.dropAt() == null
                        ? new Sentence("next.racing")
                        : now.isBefore(order.dropAt())
                                ? new Sentence("next.processing", Moment.utc(order.dropAt()))
                                : new Sentence("next.racing");
            case SUCCESSFUL -> new Sentence(SUCCESSFUL, MoneyConverter.show(order.price(), locale));
            case FAILED, CANCELLED, AUCTION_PENDING, AUCTION_WON, AUCTION_LOST ->
                new Sentence("next." + order.status().name());
        };
    }

    private static Sentence requested(OrderView order, Instant now, Locale locale) {
        Instant opens = order.opensAt();
        Instant finalization = order.finalizationAt();
        if (opens == null || finalization == null) {
            return new Sentence("next.waiting");
        }
        String deposit = MoneyConverter.show(order.deposit(), locale);
        if (now.isBefore(opens)) {
            return new Sentence("next.dormant", Moment.utc(opens), deposit);
        }
        return new Sentence("next.unfunded", deposit, Moment.utc(finalization));
    }

    /** True while the customer may still change or cancel (R10). */
    static boolean isOpen(OrderView order, Instant now) {
        boolean before = order.status() == OrderStatus.REQUESTED || order.status() == OrderStatus.ACTIVE;
        Instant finalization = order.finalizationAt();
        return before && (finalization == null || now.isBefore(finalization));
    }
}
