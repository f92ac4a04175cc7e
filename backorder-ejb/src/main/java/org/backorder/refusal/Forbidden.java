package org.backorder.refusal;

/** The caller may not do that (531). */
public class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names what is refused. */
    public Forbidden(String action) {
        super(531, "forbidden", action);
    }
}
