package org.backorder.refusal;

/** A readable value that is not allowed (541). */
public class InvalidValue extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names what is refused. */
    public InvalidValue(String parameter, String expected) {
        super(541, "invalid-value", parameter, expected);
    }

    /** For a feature's own refusals of this kind, with a text of their own in the feature's bundle. */
    protected InvalidValue(String key, Object[] arguments) {
        super(541, key, arguments);
    }
}
