package org.backorder.apikey;

import org.backorder.refusal.Refusal;

/** The customer has as many live keys as anyone may have (549). */
public class TooManyKeys extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says how many that is. */
    public TooManyKeys(int most) {
        super(549, "too-many-keys", most);
    }
}
