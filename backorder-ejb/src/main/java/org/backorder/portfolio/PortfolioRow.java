package org.backorder.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order or a name in a customer's account. Instants are UTC.
 *
 * @param id number of the order, or the name
 * @param subclass {@code COM_BACKORDER} of an order, {@code COM} of a name
 * @param status the order's, with hyphens; {@code ACTIVE} of a name
 * @param expiresAt end of a name's registration
 * @param failedAt when an order failed
 */
public record PortfolioRow(
        ObjectClass objectClass,
        String id,
        String subclass,
        String status,
        String name,
        String nameUnicode,
        String login,
        @Nullable String parentLogin,
        String priceClass,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant finalizationAt,
        @Nullable Instant failedAt) {}
