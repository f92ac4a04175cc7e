package org.backorder.roleuser;

import java.util.Locale;
import org.backorder.customer.Networks;

/** Data of a role user to be made; names are stored in lower case. */
public record NewRoleUser(String name, String password, AccessList access, Networks networks, boolean active) {
    /** Lower case. */
    public NewRoleUser {
        name = name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "NewRoleUser[" + name + "]";
    }
}
