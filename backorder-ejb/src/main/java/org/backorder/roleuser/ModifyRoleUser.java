package org.backorder.roleuser;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.Networks;
import org.backorder.customer.PasswordHasher;
import org.backorder.customer.Sessions;
import org.backorder.refusal.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Changes a role user of the caller's account (R3). New rights and networks hold from the next call on; a new password, or being
 * shut out, ends its sessions too.
 */
@Stateless
public class ModifyRoleUser {
    @Inject
    RoleUserStore roles;

    @Inject
    RoleUserCache cache;

    @Inject
    PasswordHasher passwords;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    /** The role as changed. Refuses roles (530), staff (531), a password (541) and roles the account has not (545). */
    public RoleUserView modify(Caller caller, String name, RoleUserChange change, Instant now) {
        RoleUserRules.demandOwner(caller);
        String password = change.password();
        if (password != null) {
            PasswordHasher.demandLength(password, PasswordHasher.SHORTEST);
        }
        String hash = password == null ? null : passwords.hash(password);
        KnownRole known =
                roles.lock(caller.id(), name.toLowerCase(Locale.ROOT)).orElseThrow(() -> new NotFound("ROLE", name));
        RoleUserView before = known.view();
        RoleUserView after = changed(before, change);
        roles.change(after, hash == null ? known.passwordHash() : hash, now);
        if (password != null || !after.active()) {
            sessions.endAllOf(before.role());
        }
        cache.forget(before.id());
        Map<String, String> is = RoleUserRules.facts(after);
        if (password != null) {
            is.put("password", "replaced");
        }
        audit.record("ModifyRoleUser", "role-user", before.login(), RoleUserRules.facts(before), is, now);
        return roles.byId(before.id()).orElseThrow().view();
    }

    private static RoleUserView changed(RoleUserView before, RoleUserChange change) {
        AccessPolicy otherwise = given(change.otherwise(), before.access().otherwise());
        List<String> lines = change.lines();
        AccessList access = lines == null ? before.access().otherwise(otherwise) : AccessList.of(lines, otherwise);
        Networks networks = given(change.networks(), before.networks());
        boolean active = given(change.active(), before.active());
        return new RoleUserView(
                before.role(),
                before.customer(),
                before.account(),
                access,
                networks,
                active,
                before.createdAt(),
                before.createdBy(),
                before.updatedAt());
    }

    private static <T> T given(@Nullable T wanted, T before) {
        return wanted == null ? before : wanted;
    }
}
