package org.backorder.bulk;

import org.backorder.refusal.Refusal;

/** The list has no line with a name (504). */
public class NoLines extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public NoLines() {
        super(504, "no-lines");
    }
}
