package org.backorder.order;

import org.backorder.refusal.Refusal;

/** An earlier line of the same list asks for that class and name (540). */
public class LineTwice extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names class and name. */
    public LineTwice(String apiClass, String name) {
        super(540, "line-twice", apiClass, name);
    }
}
