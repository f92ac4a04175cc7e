package org.backorder.sandbox.paypal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.backorder.sandbox.paypal.PayPalOrder.Capture;
import org.backorder.sandbox.paypal.PayPalOrder.Refund;
import org.backorder.sandbox.paypal.PayPalOrder.Status;
import org.jspecify.annotations.Nullable;

/** Orders and captures, under one lock. Everything ends with the run. */
final class PayPalBooks {
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
    private static final int LENGTH_OF_ID = 17;

    private final Map<String, PayPalOrder> orders = new HashMap<>();
    private final Map<String, PayPalOrder> byCapture = new HashMap<>();
    private final RandomGenerator random;

    PayPalBooks(RandomGenerator random) {
        this.random = random;
    }

    synchronized PayPalOrder add(PayPalOrder.PurchaseUnit unit, Instant now) {
        PayPalOrder order = new PayPalOrder(id(), unit, now);
        orders.put(order.id, order);
        return order;
    }

    synchronized PayPalOrder order(String id) throws ApiError {
        PayPalOrder order = orders.get(id);
        if (order == null) {
            throw ApiError.notFound();
        }
        return order;
    }

    synchronized PayPalOrder ofCapture(String captureId) throws ApiError {
        PayPalOrder order = byCapture.get(captureId);
        if (order == null) {
            throw ApiError.notFound();
        }
        return order;
    }

    /** The buyer's decision; an order decided before refuses. */
    synchronized PayPalOrder decide(String id, boolean approved) throws ApiError {
        PayPalOrder order = order(id);
        if (order.status != Status.PAYER_ACTION_REQUIRED) {
            throw ApiError.unprocessable("ORDER_ALREADY_DECIDED", "The order is " + order.status + ".");
        }
        order.status = approved ? Status.APPROVED : Status.VOIDED;
        return order;
    }

    /**
     * Takes the money of an approved order.
     *
     * @param amount instead of the order's, or null
     */
    synchronized PayPalOrder capture(String id, @Nullable Amount amount, Instant now, Instant completesAt)
            throws ApiError {
        PayPalOrder order = order(id);
        switch (order.status) {
            case PAYER_ACTION_REQUIRED ->
                throw ApiError.unprocessable("ORDER_NOT_APPROVED", "Payer has not yet approved the Order for payment.");
            case VOIDED -> throw ApiError.unprocessable("ORDER_VOIDED", "The order was voided.");
            case COMPLETED -> throw ApiError.unprocessable("ORDER_ALREADY_CAPTURED", "Order already captured.");
            case APPROVED -> {
                order.capture = new Capture(id(), amount == null ? order.unit.amount() : amount, now, completesAt);
                order.status = Status.COMPLETED;
                byCapture.put(order.capture.id, order);
            }
        }
        return order;
    }

    synchronized Refund refund(String captureId, Optional<Amount> wanted, @Nullable String note, Instant now)
            throws ApiError {
        Capture capture = captureOf(ofCapture(captureId));
        if (capture.left().signum() == 0) {
            throw ApiError.unprocessable("CAPTURE_FULLY_REFUNDED", "The capture has already been fully refunded.");
        }
        Amount amount = wanted.orElseGet(() -> new Amount(capture.left(), capture.amount.currency()));
        if (!amount.currency().equals(capture.amount.currency())) {
            throw ApiError.unprocessable("CURRENCY_MISMATCH", "Refund must be in the currency of the capture.");
        }
        if (amount.value().compareTo(capture.left()) > 0) {
            throw ApiError.unprocessable("REFUND_AMOUNT_EXCEEDED", "The refund exceeds what is left of the capture.");
        }
        Refund refund = new Refund(id(), amount, note, now);
        capture.refunds.add(refund);
        return refund;
    }

    static Capture captureOf(PayPalOrder order) {
        Capture capture = order.capture;
        if (capture == null) {
            throw new IllegalStateException("order " + order.id + " has no capture");
        }
        return capture;
    }

    private String id() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < LENGTH_OF_ID; i++) {
            id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return id.toString();
    }
}
