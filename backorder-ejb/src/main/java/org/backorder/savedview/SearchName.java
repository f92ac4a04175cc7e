package org.backorder.savedview;

import java.util.function.Supplier;
import org.backorder.refusal.InvalidValue;
import org.backorder.sql.SqlFailure;

/** The name of a saved search: once per customer and page, in any case. */
final class SearchName {
    private static final int LONGEST = 64;

    private SearchName() {}

    static String of(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new InvalidValue("NAME", "1 to " + LONGEST + " characters");
        }
        return name;
    }

    /** Writes a row under the name; the database is asked whether it is free, for two may want it at once. */
    static <T> T take(String name, Supplier<T> write) {
        try {
            return write.get();
        } catch (SqlFailure e) {
            throw e.isDuplicate() ? new SearchNameTaken(name) : e;
        }
    }
}
