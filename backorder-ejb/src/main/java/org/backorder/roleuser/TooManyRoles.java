package org.backorder.roleuser;

import org.backorder.refusal.Refusal;

/** The account has as many roles as any may have (549). */
public class TooManyRoles extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyRoles(int most) {
        super(549, "too-many-roles", most);
    }
}
