package org.backorder.payment;

import org.backorder.refusal.Refusal;

/** The file is no bank statement of the form camt.053, or not a whole one (549); nothing of it was imported. */
public class DamagedStatement extends Refusal {
    private static final long serialVersionUID = 1L;

    DamagedStatement(String problem) {
        super(549, "damaged-statement", problem);
    }
}
