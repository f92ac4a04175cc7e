package org.backorder.bulk;

import org.backorder.refusal.InvalidValue;

/** The list is longer than a list may be (541). */
public class TooManyLines extends InvalidValue {
    private static final long serialVersionUID = 1L;

    /** Says how long that is. */
    public TooManyLines(int most) {
        super("too-many-lines", new Object[] {most});
    }
}
