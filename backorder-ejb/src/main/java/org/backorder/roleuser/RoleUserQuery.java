package org.backorder.roleuser;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import org.backorder.customer.Caller;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Reads a customer's role users. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RoleUserQuery {
    @Inject
    RoleUserStore roles;

    /** The caller's role users by name; refuses roles. */
    public Page<RoleUserView> list(Caller caller, PageRequest page) {
        caller.demandOwner();
        return new Page<>(roles.list(caller.id(), page), roles.count(caller.id()));
    }

    /** The caller's role user of that name; refuses roles, and with NotFound what the account has not. */
    public RoleUserView show(Caller caller, String name) {
        caller.demandOwner();
        return roles.of(caller.id(), name.toLowerCase(Locale.ROOT))
                .map(KnownRole::view)
                .orElseThrow(() -> new NotFound("ROLE", name));
    }
}
