package org.backorder.roleuser;

import org.backorder.customer.AccountRole;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.refusal.ForbiddenByAcl;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in: a customer, or a role of its account.
 *
 * @param role absent for the customer itself
 */
public record Identity(CustomerView customer, @Nullable RoleUserView role) {
    /** The customer itself. */
    public static Identity of(CustomerView customer) {
        return new Identity(customer, null);
    }

    /** The caller it is, from that address. */
    public Caller caller(String origin) {
        AccountRole known = role == null ? null : role.role();
        return new Caller(customer, origin, known);
    }

    /** Refuses with ForbiddenByAcl what the role may not do; the customer itself is refused nothing here. */
    public void demand(AccessCall call) {
        if (role != null && !role.access().permits(call)) {
            throw new ForbiddenByAcl();
        }
    }

    /** Refuses with ForbiddenByAcl unless every call of the command is allowed. */
    public void demandEvery(String command) {
        if (!mayEvery(command)) {
            throw new ForbiddenByAcl();
        }
    }

    /** True when every call of the command is allowed. */
    public boolean mayEvery(String command) {
        return role == null || role.access().permitsEvery(command);
    }

    /**
     * True when it may learn an authInfo, which lets whoever has it move a name away: whoever may change those of all orders may read them
     * (R42).
     */
    public boolean mayReadAuthInfo() {
        return mayEvery("ModifyDomainApplication");
    }

    /** True when some call of the command may be allowed. */
    public boolean maySome(String command) {
        return role == null || role.access().permitsSome(command);
    }
}
