package org.backorder.dropcatch;

import org.backorder.refusal.Refusal;

/** Somebody, ourselves included, has registered the name since its drop: there is nothing left to try for (552, R34). */
public class NameTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the name. */
    public NameTaken(String name) {
        super(552, "name-taken", name);
    }
}
