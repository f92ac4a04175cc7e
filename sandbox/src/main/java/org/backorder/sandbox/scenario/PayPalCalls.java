package org.backorder.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.backorder.sandbox.paypal.PayPalFault;
import org.backorder.sandbox.paypal.PayPalFaultKind;
import org.backorder.sandbox.paypal.PayPalStandIn;
import org.jspecify.annotations.Nullable;

/** {@code /paypal}: the buyer's decision, and what goes wrong at PayPal. */
public final class PayPalCalls {
    private final PayPalStandIn payPal;
    private final ClockAdvance advance;

    public PayPalCalls(PayPalStandIn payPal, ClockAdvance advance) {
        this.payPal = payPal;
        this.advance = advance;
    }

    /** Adds the calls. */
    public void addTo(Routes routes) {
        routes.add("POST", "/paypal/approve/{order}", call -> decided(payPal.approve(call.variable(0))));
        routes.add("POST", "/paypal/decline/{order}", call -> decided(payPal.decline(call.variable(0))));
        routes.add("GET", "/paypal/faults", call -> faults());
        routes.add("POST", "/paypal/faults", this::addFault);
        routes.add("DELETE", "/paypal/faults", call -> clear());
    }

    private Reply decided(Map<String, String> order) throws Exception {
        advance.settle(); // what the product does about it has happened before the caller looks
        return Reply.json(order);
    }

    private Reply addFault(Call call) throws BadCall {
        JsonNode body = call.json();
        if (Call.flag(body, "clear", false)) {
            return clear();
        }
        Map<String, String> parameters = new TreeMap<>();
        for (Map.Entry<String, JsonNode> parameter : body.path("parameters").properties()) {
            parameters.put(parameter.getKey(), parameter.getValue().asText());
        }
        payPal.addFault(new PayPalFault(
                kind(Call.text(body, "kind")),
                body.hasNonNull("call") ? Call.text(body, "call") : null,
                parameters,
                remaining(body)));
        return faults();
    }

    private static @Nullable Integer remaining(JsonNode body) throws BadCall {
        JsonNode value = body.path("remaining");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.canConvertToInt() || value.asInt() < 1) {
            throw BadCall.because("\"remaining\" must be a whole number from 1");
        }
        return value.asInt();
    }

    private static PayPalFaultKind kind(String text) throws BadCall {
        try {
            return PayPalFaultKind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw BadCall.because("\"kind\" must be one of " + Arrays.toString(PayPalFaultKind.values()));
        }
    }

    private Reply clear() {
        payPal.clearFaults();
        return faults();
    }

    private Reply faults() {
        return Reply.json(payPal.faults().stream().map(PayPalCalls::view).toList());
    }

    private static Map<String, Object> view(PayPalFault fault) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("kind", fault.kind());
        view.put("call", fault.call());
        view.put("parameters", fault.parameters());
        view.put("remaining", fault.remaining());
        return view;
    }
}
