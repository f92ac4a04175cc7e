package org.backorder.sandbox.paypal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Representations of orders, captures and refunds as the REST reference shows them. */
final class Bodies {
    private final String root;

    /** @param root the address of the API, without a slash at its end */
    Bodies(String root) {
        this.root = root;
    }

    Map<String, Object> order(PayPalOrder order, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", order.id);
        body.put("intent", "CAPTURE");
        body.put("status", order.status.name());
        body.put("purchase_units", List.of(unit(order, now)));
        if (order.status == PayPalOrder.Status.APPROVED || order.status == PayPalOrder.Status.COMPLETED) {
            body.put("payer", Map.of("payer_id", "SANDBOXBUYER1", "email_address", "buyer@example.test"));
        }
        body.put("create_time", at(order.createdAt));
        body.put("links", links(order));
        return body;
    }

    private List<Map<String, String>> links(PayPalOrder order) {
        String self = root + "/v2/checkout/orders/" + order.id;
        return switch (order.status) {
            case PAYER_ACTION_REQUIRED ->
                List.of(
                        link(self, "self", "GET"),
                        link(root + "/checkoutnow?token=" + order.id, "payer-action", "GET"));
            case APPROVED -> List.of(link(self, "self", "GET"), link(self + "/capture", "capture", "POST"));
            case VOIDED, COMPLETED -> List.of(link(self, "self", "GET"));
        };
    }

    private Map<String, Object> unit(PayPalOrder order, Instant now) {
        PayPalOrder.PurchaseUnit given = order.unit;
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("reference_id", given.referenceId());
        unit.put("amount", given.amount().json());
        putUnlessNull(unit, "custom_id", given.customId());
        putUnlessNull(unit, "invoice_id", given.invoiceId());
        putUnlessNull(unit, "description", given.description());
        PayPalOrder.Capture capture = order.capture;
        if (capture != null) {
            Map<String, Object> payments = new LinkedHashMap<>();
            payments.put("captures", List.of(capture(order, capture, now)));
            if (!capture.refunds.isEmpty()) {
                payments.put(
                        "refunds",
                        capture.refunds.stream()
                                .map(refund -> refund(capture, refund))
                                .toList());
            }
            unit.put("payments", payments);
        }
        return unit;
    }

    Map<String, Object> capture(PayPalOrder order, PayPalOrder.Capture capture, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", capture.id);
        body.put("status", capture.status(now));
        if (body.get("status").equals("PENDING")) {
            body.put("status_details", Map.of("reason", "PENDING_REVIEW"));
        }
        body.put("amount", capture.amount.json());
        body.put("final_capture", true);
        putUnlessNull(body, "custom_id", order.unit.customId());
        putUnlessNull(body, "invoice_id", order.unit.invoiceId());
        body.put("supplementary_data", Map.of("related_ids", Map.of("order_id", order.id)));
        body.put("create_time", at(capture.createdAt));
        body.put("update_time", at(capture.createdAt));
        String self = root + "/v2/payments/captures/" + capture.id;
        body.put(
                "links",
                List.of(
                        link(self, "self", "GET"),
                        link(self + "/refund", "refund", "POST"),
                        link(root + "/v2/checkout/orders/" + order.id, "up", "GET")));
        return body;
    }

    Map<String, Object> refund(PayPalOrder.Capture capture, PayPalOrder.Refund refund) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", refund.id());
        body.put("status", "COMPLETED");
        body.put("amount", refund.amount().json());
        putUnlessNull(body, "note_to_payer", refund.note());
        body.put("create_time", at(refund.createdAt()));
        body.put("update_time", at(refund.createdAt()));
        body.put(
                "links",
                List.of(
                        link(root + "/v2/payments/refunds/" + refund.id(), "self", "GET"),
                        link(root + "/v2/payments/captures/" + capture.id, "up", "GET")));
        return body;
    }

    /** An instant as PayPal writes it: UTC, whole seconds. */
    static String at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Map<String, String> link(String href, String rel, String method) {
        Map<String, String> link = new LinkedHashMap<>();
        link.put("href", href);
        link.put("rel", rel);
        link.put("method", method);
        return link;
    }

    private static void putUnlessNull(
            Map<String, Object> body, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            body.put(key, value);
        }
    }
}
