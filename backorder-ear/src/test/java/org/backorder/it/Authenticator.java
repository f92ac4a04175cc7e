package org.backorder.it;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator application on somebody's telephone, written from RFC 4226 and 6238 alone. */
public final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key;

    /** Takes the secret in as it is typed. */
    public Authenticator(String secret) {
        BigInteger bits = BigInteger.ZERO;
        for (int i = 0; i < secret.length(); i++) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(secret.charAt(i))));
        }
        int bytes = secret.length() * 5 / 8;
        byte[] whole = bits.shiftRight(secret.length() * 5 % 8).toByteArray();
        key = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            int from = whole.length - bytes + i;
            key[i] = from < 0 ? 0 : whole[from];
        }
    }

    /** What it shows so many steps of thirty seconds from now. */
    public String code(int stepsFromNow) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "raw"));
            long step = Instant.now().getEpochSecond() / 30 + stepsFromNow;
            byte[] counter = new byte[8];
            for (int i = 7; i >= 0; i--) {
                counter[i] = (byte) step;
                step >>= 8;
            }
            byte[] hash = mac.doFinal(counter);
            int at = hash[19] & 15;
            long number = ((hash[at] & 127L) << 24)
                    | ((hash[at + 1] & 255L) << 16)
                    | ((hash[at + 2] & 255L) << 8)
                    | (hash[at + 3] & 255L);
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
