package org.backorder.roleuser;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.Actor;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.PasswordHasher;

/** Makes a role user of the caller's account (R3). */
@Stateless
public class CreateRoleUser {
    /** Role users of one account at most. */
    static final int MOST = 100;

    @Inject
    RoleUserStore roles;

    @Inject
    PasswordHasher passwords;

    @Inject
    AuditTrail audit;

    /** The role made. Refuses roles (530), staff (531), name and password (541), a name the account has already (540), too many (549). */
    public RoleUserView create(Caller caller, NewRoleUser role, Instant now) {
        RoleUserRules.demandOwner(caller);
        String name = RoleUserRules.name(role.name());
        PasswordHasher.demandLength(role.password(), PasswordHasher.SHORTEST);
        String hash = passwords.hash(role.password()); // before the lock: it takes its time
        roles.lockCustomer(caller.id());
        if (roles.of(caller.id(), name).isPresent()) {
            throw new RoleTaken(name);
        }
        if (roles.count(caller.id()) >= MOST) {
            throw new TooManyRoles(MOST);
        }
        long id =
                roles.add(caller.id(), role, hash, Actor.current().name(), now).orElseThrow(() -> new RoleTaken(name));
        RoleUserView made = roles.byId(id).orElseThrow().view();
        audit.record("CreateRoleUser", "role-user", made.login(), Map.of(), RoleUserRules.facts(made), now);
        return made;
    }
}
