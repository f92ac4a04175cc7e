package org.backorder.customer;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.bouncycastle.util.encoders.DecoderException;

/**
 * Time-based one-time passwords (RFC 6238) as every authenticator application makes them: HMAC-SHA-1, six digits, steps of 30 seconds. A code of
 * the step before or after counts too, for clocks differ (RFC 6238 section 5.2).
 */
final class Totp {
    private static final long STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20; // the length of the hash, RFC 4226 section 4
    private static final int LEAST_BYTES = 10;
    private static final int MODULUS = 1_000_000;
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Pattern SECRET = Pattern.compile("[A-Z2-7]{16,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** A new secret in Base32 without padding. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base32.toBase32String(secret).replace("=", "");
    }

    /** True for Base32 of at least 80 bits. */
    static boolean isSecret(String secret) {
        return SECRET.matcher(secret).matches() && decoded(secret).length >= LEAST_BYTES;
    }

    /** The time step whose code that is, when it is one of the three that count at that instant of the system clock and later than the last used. */
    static OptionalLong step(String secret, String code, long lastUsed, Instant at) {
        String typed = code.replace(" ", "");
        if (!CODE.matcher(typed).matches()) {
            return OptionalLong.empty();
        }
        byte[] key = decoded(secret);
        long present = at.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) { // all three, so that the time taken says nothing
            boolean same = MessageDigest.isEqual(
                    code(key, step).getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.US_ASCII));
            if (same && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a time step (RFC 4226 section 5.3). */
    static String code(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What authenticator applications read from a QR code. */
    static String uri(String login, String secret) {
        String label =
                URLEncoder.encode("Backorder:" + login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Backorder";
    }

    private static byte[] decoded(String secret) {
        String padded = secret + "=".repeat((8 - secret.length() % 8) % 8);
        try {
            return Base32.decode(padded);
        } catch (DecoderException e) {
            return new byte[0];
        }
    }
}
