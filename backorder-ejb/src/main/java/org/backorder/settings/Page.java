package org.backorder.settings;

import java.util.List;

/**
 * Part of a list with the exact number of all matches.
 *
 * @param rows the rows from the requested first on
 * @param total all matches
 * @param <T> the row
 */
public record Page<T>(List<T> rows, long total) {
    /** Copies the rows. */
    public Page {
        rows = List.copyOf(rows);
    }
}
