package org.backorder.roleuser;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.Sessions;
import org.backorder.refusal.NotFound;

/** Deletes a role user of the caller's account, and ends its sessions (R3). What it did stays on record under its login. */
@Stateless
public class DeleteRoleUser {
    @Inject
    RoleUserStore roles;

    @Inject
    RoleUserCache cache;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    /** Deletes. Refuses roles (530), staff (531) and roles the account has not (545). */
    public void delete(Caller caller, String name, Instant now) {
        RoleUserRules.demandOwner(caller);
        RoleUserView role = roles.lock(caller.id(), name.toLowerCase(Locale.ROOT))
                .map(KnownRole::view)
                .orElseThrow(() -> new NotFound("ROLE", name));
        sessions.endAllOf(role.role());
        roles.delete(role.id());
        cache.forget(role.id());
        audit.record("DeleteRoleUser", "role-user", role.login(), RoleUserRules.facts(role), Map.of(), now);
    }
}
