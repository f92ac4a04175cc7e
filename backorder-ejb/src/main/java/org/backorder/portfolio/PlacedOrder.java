package org.backorder.portfolio;

import java.time.Instant;
import org.backorder.money.Money;

/**
 * An order with its progress and its payment. Instants are UTC.
 *
 * @param apiClass {@code COM_BACKORDER}
 * @param status the order's, with hyphens
 * @param price what a success costs
 */
public record PlacedOrder(
        long id,
        String name,
        String apiClass,
        String status,
        OrderProgress progress,
        PaymentState payment,
        Money price,
        String login,
        Instant createdAt,
        Instant updatedAt) {}
