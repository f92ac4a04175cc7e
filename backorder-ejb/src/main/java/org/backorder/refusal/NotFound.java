package org.backorder.refusal;

/** Nothing of that kind, or a foreign one: both answer alike (545, R1). */
public class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names what is refused. */
    public NotFound(String kind, String id) {
        super(545, "not-found", kind, id);
    }
}
