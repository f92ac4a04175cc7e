package org.backorder.report;

import java.util.Locale;

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

    /** The name of the file without its date. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
