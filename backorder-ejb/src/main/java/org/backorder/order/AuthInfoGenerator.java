package org.backorder.order;

import java.security.SecureRandom;

/**
 * Makes the transfer secret of a future registration (R9). Letters that look alike are left out, and so is everything that has
 * a meaning in XML, in shells or in the API's own syntax: braces, angle brackets, ampersand, quotes, blanks.
 */
final class AuthInfoGenerator {
    /** About 140 bits; registries take 6 to 32 characters at least. */
    static final int LENGTH = 24;

    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnopqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final String SYMBOLS = "!#*+-.:=@_";
    private static final String ALL = UPPER + LOWER + DIGITS + SYMBOLS;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AuthInfoGenerator() {}

    /** A new secret that has at least one character of every kind, as strict registries demand. */
    static String generate() {
        String candidate;
        do {
            candidate = RANDOM.ints(LENGTH, 0, ALL.length())
                    .mapToObj(ALL::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
        } while (!isMixed(candidate));
        return candidate;
    }

    private static boolean isMixed(String text) {
        return hasOneOf(text, UPPER) && hasOneOf(text, LOWER) && hasOneOf(text, DIGITS) && hasOneOf(text, SYMBOLS);
    }

    private static boolean hasOneOf(String text, String kind) {
        return text.chars().anyMatch(c -> kind.indexOf(c) >= 0);
    }
}
