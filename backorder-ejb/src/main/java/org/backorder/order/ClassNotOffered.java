package org.backorder.order;

import org.backorder.refusal.Refusal;

/** The customer's user class has no price for the class under that TLD (510, R6, R18). */
public class ClassNotOffered extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the class. */
    public ClassNotOffered(String apiClass) {
        super(510, "class-not-offered", apiClass);
    }
}
