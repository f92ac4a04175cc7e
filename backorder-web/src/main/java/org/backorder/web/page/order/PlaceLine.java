package org.backorder.web.page.order;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What would become, or became, of one typed name.
 *
 * @param name in Unicode, as far as it could be read
 * @param price of a success
 * @param problem why it cannot be ordered, in the viewer's language
 * @param orderId once placed
 */
public record PlaceLine(
        String name,
        String ace,
        @Nullable Money price,
        @Nullable Instant finalizationAt,
        @Nullable String problem,
        @Nullable Long orderId)
        implements Serializable {
    /** True when it can be ordered. */
    public boolean good() {
        return problem == null && orderId == null;
    }

    PlaceLine placed(long order) {
        return new PlaceLine(name, ace, price, finalizationAt, null, order);
    }

    PlaceLine refused(String why) {
        return new PlaceLine(name, ace, price, finalizationAt, why, null);
    }
}
