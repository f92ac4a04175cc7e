package org.backorder.payment;

import org.backorder.refusal.Refusal;

/** So many top-ups of the customer wait for their end that no further one may be started (549). */
public class TooManyTopUps extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyTopUps(long most) {
        super(549, "too-many-top-ups", most);
    }
}
