package org.backorder.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.backorder.customer.CustomerId;
import org.backorder.refusal.MalformedParameter;

/**
 * A request a client may send again.
 *
 * @param customer whose credentials it carries
 * @param key the client's own name for it
 * @param fingerprint what is asked, in hexadecimal
 */
public record RequestKey(CustomerId customer, String key, String fingerprint) {
    private static final int LONGEST = 255;

    /** Takes the header's value with or without quotes; refuses with 505 what is no key. */
    public static RequestKey of(CustomerId customer, String header, List<String> asked) {
        String text = header.strip();
        String key = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
        boolean readable = key.chars().allMatch(c -> c > ' ' && c <= '~');
        if (key.isEmpty() || key.length() > LONGEST || !readable) {
            throw new MalformedParameter("Idempotency-Key", "1 to " + LONGEST + " visible ASCII characters");
        }
        return new RequestKey(customer, key, digest(asked));
    }

    private static String digest(List<String> asked) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : asked) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // its length in front: two lists of parts never read alike
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return java.util.HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "RequestKey[" + key + "]";
    }
}
