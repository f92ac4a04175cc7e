package org.backorder.roleuser;

import org.backorder.refusal.Refusal;

/** The account has a role of that name already (540). */
public class RoleTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    RoleTaken(String name) {
        super(540, "role-taken", name);
    }
}
