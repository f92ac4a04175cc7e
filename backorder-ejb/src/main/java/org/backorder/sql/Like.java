package org.backorder.sql;

/** The API's patterns, where a star stands for anything, in the words of LIKE. */
public final class Like {
    private Like() {}

    /** The pattern with everything but the star taken literally. */
    public static String of(String pattern) {
        return pattern.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
    }
}
