package org.backorder.sandbox.paypal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fault switched on at the stand-in.
 *
 * @param call which call it hits ({@code token create get capture refund verify}), null for every one
 * @param remaining how many times more, null for no end
 */
public record PayPalFault(
        PayPalFaultKind kind,
        @Nullable String call,
        Map<String, String> parameters,
        @Nullable Integer remaining) {
    /** Copies the parameters. */
    public PayPalFault {
        parameters = Map.copyOf(parameters);
    }

    /** A whole number among the parameters. */
    long number(String key, long otherwise) {
        String value = parameters.get(key);
        return value == null ? otherwise : Long.parseLong(value);
    }

    /** A text among the parameters. */
    String text(String key, String otherwise) {
        return parameters.getOrDefault(key, otherwise);
    }
}
