package org.backorder.order;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;
import org.jspecify.annotations.Nullable;

/** An order as its customer sees it. Instants are UTC; funded while the price is held and after it was captured. */
public record OrderView(
        OrderId id,
        CustomerId customer,
        String login,
        OrderClass orderClass,
        String tld,
        String name,
        String nameUnicode,
        OrderStatus status,
        @Nullable String reason,
        boolean funded,
        Money price,
        Money deposit,
        int priority,
        @Nullable Instant dropAt,
        @Nullable Instant finalizationAt,
        @Nullable Instant opensAt,
        int periodYears,
        String authInfo,
        OrderContacts contacts,
        List<String> nameServers,
        Map<String, String> extras,
        String tag,
        String createdBy,
        Instant createdAt,
        String updatedBy,
        Instant updatedAt)
        implements Serializable {
    /** The API's class: {@code COM_BACKORDER}. */
    public String apiClass() {
        return orderClass.apiName(tld);
    }

    /** True for an order whose price is held, or was captured (FUNDED of api.md, section 8.3). */
    static boolean isFunded(OrderStatus status) {
        return switch (status) {
            case ACTIVE, PROCESSING, SUCCESSFUL -> true;
            case REQUESTED, FAILED, CANCELLED, AUCTION_PENDING, AUCTION_WON, AUCTION_LOST -> false;
        };
    }

    /** The same order after its cancellation. */
    OrderView cancelled(String by, Instant at) {
        return new OrderView(
                id,
                customer,
                login,
                orderClass,
                tld,
                name,
                nameUnicode,
                OrderStatus.CANCELLED,
                null,
                false,
                price,
                deposit,
                priority,
                dropAt,
                finalizationAt,
                opensAt,
                periodYears,
                authInfo,
                contacts,
                nameServers,
                extras,
                tag,
                createdBy,
                createdAt,
                by,
                at);
    }

    @Override
    public String toString() {
        return "OrderView[" + id + " " + name + " " + status + "]";
    }
}
