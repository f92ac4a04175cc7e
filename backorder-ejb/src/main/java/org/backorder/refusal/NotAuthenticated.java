package org.backorder.refusal;

/** Wrong or missing credentials (530); never says which part was wrong. */
public class NotAuthenticated extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names what is refused. */
    public NotAuthenticated() {
        super(530, "not-authenticated");
    }
}
