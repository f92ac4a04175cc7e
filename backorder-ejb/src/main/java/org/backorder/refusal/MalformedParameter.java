package org.backorder.refusal;

/** A parameter that cannot be read (505). */
public class MalformedParameter extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names what is refused. */
    public MalformedParameter(String parameter, String expected) {
        super(505, "malformed-parameter", parameter, expected);
    }
}
