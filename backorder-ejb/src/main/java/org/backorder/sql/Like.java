package org.backorder.sql;

/** The API's patterns, where a star stands for anything, in the words of LIKE. */
public final class Like {
    private Like() {}

    /** The pattern with everything but the star taken literally. */
    public static String of(String pattern) {
        return literal(pattern).replace('*', '%');
    }

    /** The text with nothing in it standing for anything else, for a pattern of one's own around it. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
