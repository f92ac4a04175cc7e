package org.backorder.sandbox.paypal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order, its one capture and the refunds of that; guarded by the store's lock. */
final class PayPalOrder {
    /** The states of Orders v2 a captured order goes through. */
    enum Status {
        PAYER_ACTION_REQUIRED,
        APPROVED,
        VOIDED,
        COMPLETED
    }

    final String id;
    final PurchaseUnit unit;
    final Instant createdAt;
    Status status = Status.PAYER_ACTION_REQUIRED;

    @Nullable
    Capture capture;

    PayPalOrder(String id, PurchaseUnit unit, Instant createdAt) {
        this.id = id;
        this.unit = unit;
        this.createdAt = createdAt;
    }

    /**
     * What the application asked for.
     *
     * @param returnUrl where the buyer goes after approving
     * @param cancelUrl where the buyer goes after declining
     */
    record PurchaseUnit(
            String referenceId,
            Amount amount,
            @Nullable String customId,
            @Nullable String invoiceId,
            @Nullable String description,
            String returnUrl,
            String cancelUrl) {}

    /** Money taken from the buyer. */
    static final class Capture {
        final String id;
        final Amount amount;
        final Instant createdAt;
        final Instant completesAt;
        final List<Refund> refunds = new ArrayList<>();

        Capture(String id, Amount amount, Instant createdAt, Instant completesAt) {
            this.id = id;
            this.amount = amount;
            this.createdAt = createdAt;
            this.completesAt = completesAt;
        }

        String status(Instant now) {
            if (now.isBefore(completesAt)) {
                return "PENDING";
            }
            if (refunds.isEmpty()) {
                return "COMPLETED";
            }
            return left().signum() == 0 ? "REFUNDED" : "PARTIALLY_REFUNDED";
        }

        /** What has not been refunded yet. */
        java.math.BigDecimal left() {
            java.math.BigDecimal left = amount.value();
            for (Refund refund : refunds) {
                left = left.subtract(refund.amount().value());
            }
            return left;
        }
    }

    /** Money given back. */
    record Refund(String id, Amount amount, @Nullable String note, Instant createdAt) {}
}
