package org.backorder.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * The text of a key: a prefix that scanners for leaked secrets can look for, and 48 letters and digits, about 285 bits. Only its
 * SHA-256 digest is stored: nothing of that length can be guessed, so no slow hash is needed.
 */
final class KeyToken {
    static final String PREFIX = "bok_";
    private static final int LENGTH = 48;
    private static final int HINT_LENGTH = PREFIX.length() + 4;
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyToken() {}

    static String next() {
        StringBuilder token = new StringBuilder(PREFIX);
        for (int i = 0; i < LENGTH; i++) {
            token.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return token.toString();
    }

    static boolean looksLikeOne(String text) {
        return text.length() == PREFIX.length() + LENGTH && text.startsWith(PREFIX);
    }

    static String hint(String token) {
        return token.substring(0, HINT_LENGTH);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
