package org.backorder.payment;

import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How PayPal is reached; without an address payments by PayPal are not offered.
 *
 * @param root without a slash at its end; empty when PayPal is not offered
 */
record PayPalAccess(String root, String clientId, String secret, String webhookId) {
    private static final String PREFIX = "BACKORDER_PAYPAL_";

    /** Refuses nonsense with a plain sentence. */
    PayPalAccess {
        if (!root.isEmpty()) {
            URI address = URI.create(root);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new IllegalArgumentException(
                        PREFIX + "URL must begin with http:// or https://, not \"" + root + "\".");
            }
            if (clientId.isEmpty() || secret.isEmpty() || webhookId.isEmpty()) {
                throw new IllegalArgumentException(PREFIX + "CLIENT_ID, " + PREFIX + "CLIENT_SECRET and " + PREFIX
                        + "WEBHOOK_ID are needed with " + PREFIX + "URL.");
            }
        }
    }

    static PayPalAccess read(Function<String, @Nullable String> environment) {
        return new PayPalAccess(
                value(environment, "URL").replaceAll("/+$", ""),
                value(environment, "CLIENT_ID"),
                value(environment, "CLIENT_SECRET"),
                value(environment, "WEBHOOK_ID"));
    }

    boolean isOffered() {
        return !root.isEmpty();
    }

    private static String value(Function<String, @Nullable String> environment, String name) {
        String value = environment.apply(PREFIX + name);
        return value == null ? "" : value.strip();
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "PayPalAccess[" + root + "]";
    }
}
