package org.backorder.sandbox.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.backorder.sandbox.paypal.PayPalOrder.Capture;
import org.backorder.sandbox.paypal.PayPalOrder.Refund;

/** What the calls of the API do, each answering status and body. */
final class PayPalApi {
    private final PayPalBooks books;
    private final Bodies bodies;
    private final Webhooks webhooks;
    private final PayPalFaults faults;
    private final WebhookKey key;
    private final PayPalOptions options;
    private final Map<String, Answered> answered = new HashMap<>();

    /** Status and body of an answer. */
    record Answer(int status, Map<String, Object> body) {}

    private record Answered(String request, Answer answer) {}

    private interface Work {
        Answer run() throws ApiError;
    }

    PayPalApi(
            PayPalBooks books,
            Bodies bodies,
            Webhooks webhooks,
            PayPalFaults faults,
            WebhookKey key,
            PayPalOptions options) {
        this.books = books;
        this.bodies = bodies;
        this.webhooks = webhooks;
        this.faults = faults;
        this.key = key;
        this.options = options;
    }

    /** Which call it is, by the name faults know it under; empty for none. */
    static Optional<String> call(Request request) {
        if (request.is("POST", "/v1/oauth2/token")) {
            return Optional.of("token");
        } else if (request.is("POST", "/v2/checkout/orders")) {
            return Optional.of("create");
        } else if (request.is("POST", "/v2/checkout/orders/*/capture")) {
            return Optional.of("capture");
        } else if (request.is("POST", "/v2/payments/captures/*/refund")) {
            return Optional.of("refund");
        } else if (request.is("POST", "/v1/notifications/verify-webhook-signature")) {
            return Optional.of("verify");
        } else if (request.is("GET", "/v2/checkout/orders/*") || request.is("GET", "/v2/payments/captures/*")) {
            return Optional.of("get");
        }
        return Optional.empty();
    }

    /** Carries out a call whose caller is known. */
    Answer answer(String call, Request request) throws ApiError {
        return switch (call) {
            case "create" -> once(request, () -> create(request.json()));
            case "capture" -> once(request, () -> capture(request));
            case "refund" -> once(request, () -> refund(request));
            case "verify" -> verify(request);
            default -> get(request);
        };
    }

    /** A request id repeats its answer; under another request it is refused. */
    private Answer once(Request request, Work work) throws ApiError {
        String id = request.header("PayPal-Request-Id");
        if (id.isEmpty()) {
            return work.run();
        }
        String whole = request.method() + request.path() + request.body();
        synchronized (answered) { // two at once: the second waits and gets the first one's answer
            Answered before = answered.get(id);
            if (before != null && !before.request().equals(whole)) {
                throw ApiError.unprocessable(
                        "PAYPAL_REQUEST_ID_PREVIOUSLY_USED", "The PayPal-Request-Id was used for another request.");
            }
            if (before != null) {
                return new Answer(200, before.answer().body());
            }
            Answer answer = work.run();
            answered.put(id, new Answered(whole, answer));
            return answer;
        }
    }

    private Answer create(JsonNode body) throws ApiError {
        Instant now = now();
        return new Answer(201, bodies.order(books.add(OrderRequest.read(body), now), now));
    }

    private Answer get(Request request) throws ApiError {
        String id = request.path().get(3);
        if (request.path().get(1).equals("payments")) {
            PayPalOrder order = books.ofCapture(id);
            return new Answer(200, bodies.capture(order, PayPalBooks.captureOf(order), now()));
        }
        return new Answer(200, bodies.order(books.order(id), now()));
    }

    private Answer capture(Request request) throws ApiError {
        request.json();
        Instant now = now();
        if (faults.strike(PayPalFaultKind.INSTRUMENT_DECLINED, "capture").isPresent()) {
            throw ApiError.unprocessable(
                    "INSTRUMENT_DECLINED", "The instrument presented was either declined by the processor or bank.");
        }
        Instant completes = faults.strike(PayPalFaultKind.CAPTURE_PENDING, "capture")
                .map(fault -> now.plusSeconds(fault.number("seconds", 60)))
                .orElse(now);
        Amount other = faults.strike(PayPalFaultKind.OTHER_AMOUNT, "capture")
                .map(fault -> new Amount(new BigDecimal(fault.text("value", "1.00")), fault.text("currency", "USD")))
                .orElse(null);
        PayPalOrder order = books.capture(request.path().get(3), other, now, completes);
        Capture capture = PayPalBooks.captureOf(order);
        boolean pending = capture.status(now).equals("PENDING");
        webhooks.sendBeside(
                pending ? "PAYMENT.CAPTURE.PENDING" : "PAYMENT.CAPTURE.COMPLETED",
                "capture",
                "Payment " + (pending ? "pending" : "completed") + " for " + capture.amount.json(),
                bodies.capture(order, capture, now));
        return new Answer(201, bodies.order(order, now));
    }

    private Answer refund(Request request) throws ApiError {
        JsonNode body = request.json();
        Optional<Amount> wanted =
                body.path("amount").isObject() ? Optional.of(Amount.read(body.path("amount"))) : Optional.empty();
        String captureId = request.path().get(3);
        Refund refund =
                books.refund(captureId, wanted, body.path("note_to_payer").asText(null), now());
        Map<String, Object> view = bodies.refund(PayPalBooks.captureOf(books.ofCapture(captureId)), refund);
        webhooks.sendBeside("PAYMENT.CAPTURE.REFUNDED", "refund", "A payment was refunded", view);
        return new Answer(201, view);
    }

    private Answer verify(Request request) throws ApiError {
        JsonNode body = request.json();
        for (String field : new String[] {
            "auth_algo", "cert_url", "transmission_id", "transmission_sig", "transmission_time", "webhook_id"
        }) {
            if (!body.path(field).isTextual()) {
                throw ApiError.invalid("MISSING_REQUIRED_PARAMETER", field + " is required.");
            }
        }
        try {
            boolean good = body.path("webhook_id").asText().equals(PayPalOptions.WEBHOOK_ID)
                    && key.verifies(
                            body.path("transmission_id").asText(),
                            body.path("transmission_time").asText(),
                            body.path("webhook_id").asText(),
                            RawField.of(request.body().getBytes(StandardCharsets.UTF_8), "webhook_event"),
                            body.path("transmission_sig").asText());
            return new Answer(200, Map.of("verification_status", good ? "SUCCESS" : "FAILURE"));
        } catch (IOException e) {
            throw ApiError.invalid("MALFORMED_REQUEST_JSON", "The request JSON is not well formed.");
        }
    }

    /** The buyer approves or declines; answers the order after its webhook was sent. */
    PayPalOrder decide(String id, boolean approved) throws ApiError {
        PayPalOrder order = books.decide(id, approved);
        webhooks.send(
                approved ? "CHECKOUT.ORDER.APPROVED" : "CHECKOUT.PAYMENT-APPROVAL.REVERSED",
                "checkout-order",
                approved ? "An order has been approved by buyer" : "The buyer did not approve the order",
                bodies.order(order, now()));
        return order;
    }

    Duration tokenLife() {
        return Duration.ofHours(9);
    }

    Instant now() {
        return options.clock().instant();
    }
}
