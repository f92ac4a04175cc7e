package org.backorder.refusal;

/** A required parameter is missing (504). */
public class MissingParameter extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names what is refused. */
    public MissingParameter(String parameter) {
        super(504, "missing-parameter", parameter);
    }
}
