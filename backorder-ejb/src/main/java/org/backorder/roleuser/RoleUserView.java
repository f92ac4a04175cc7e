package org.backorder.roleuser;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.customer.AccountRole;
import org.backorder.customer.CustomerId;
import org.backorder.customer.Networks;

/**
 * A role user as its customer may know it; no secrets. Instants are UTC.
 *
 * @param account login of the customer it works for
 * @param networks where it may come from, beside the account's own networks
 */
public record RoleUserView(
        AccountRole role,
        CustomerId customer,
        String account,
        AccessList access,
        Networks networks,
        boolean active,
        Instant createdAt,
        String createdBy,
        Instant updatedAt)
        implements Serializable {
    /** How it signs in: {@code account!role}. */
    public String login() {
        return role.login(account);
    }

    /** Number of the role. */
    public long id() {
        return role.id();
    }

    /** Name of the role within the account. */
    public String name() {
        return role.name();
    }
}
