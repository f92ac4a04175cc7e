package org.backorder.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reports there are. */
public enum ReportKind {
    /** Names in the account. */
    DOMAINS,
    /** Orders. */
    APPLICATIONS,
    /** The user and those below it. */
    USERS,
    /** Bookings on the deposit account. */
    ACCOUNTING;

    private static final String ENDING = ".CSV";

    /** The kind of that name in any case, with or without {@code .csv} after it; empty when there is none. */
    public static Optional<ReportKind> named(String file) {
        String word = file.toUpperCase(Locale.ROOT);
        String name = word.endsWith(ENDING) ? word.substring(0, word.length() - ENDING.length()) : word;
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The name of the file without its date. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
