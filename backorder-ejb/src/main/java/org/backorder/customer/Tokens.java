package org.backorder.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Tokens that stand for a right, such as a session: 64 letters and digits (api.md, section 4), about 381 bits, of which only the SHA-256 digest is stored. */
public final class Tokens {
    static final int LENGTH = 64;
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** A new one. */
    public static String next() {
        StringBuilder token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return token.toString();
    }

    /** What is kept of one. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
