package org.backorder.droplist;

import java.util.ArrayList;
import java.util.List;

/** Counts of an import under way; kept outside its transaction, so that a refused list still reports what was read. */
final class ImportTally {
    private static final int FIRST_REFUSALS = 20;

    private final List<String> firstRefusals = new ArrayList<>();
    long read;
    long refused;
    long duplicates;
    long added;
    long moved;
    long removed;
    long ordersTouched;

    void refuse(long line, String reason) {
        refused++;
        if (firstRefusals.size() < FIRST_REFUSALS) {
            firstRefusals.add("line " + line + ": " + reason);
        }
    }

    List<String> firstRefusals() {
        return List.copyOf(firstRefusals);
    }

    /** Rows that named a name we could follow. */
    long usable() {
        return read - refused - duplicates;
    }
}
