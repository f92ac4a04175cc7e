package org.backorder.roleuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.AccountRole;
import org.backorder.customer.CheckPassword;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.customer.ResolveSession;
import org.backorder.customer.SignIn;
import org.backorder.refusal.NotAuthenticated;
import org.backorder.refusal.UnknownSession;

/**
 * Finds out who signs in or is signed in, customers and roles alike (R3). Runs before every command: a plain bean, without the
 * container's interceptors, and without a transaction, so that a counted failure stays counted.
 */
@ApplicationScoped
public class Identify {
    @Inject
    SignIn signIn;

    @Inject
    CheckPassword checkPassword;

    @Inject
    ResolveSession sessions;

    @Inject
    Customers customers;

    @Inject
    RoleUserCache roles;

    /**
     * Whose login and password these are, {@code account} or {@code account!role}; refuses with NotAuthenticated and LockedOut, and
     * customers with a second factor without it. A role has none; it must come from the account's networks and from its own.
     */
    public Identity byPassword(String login, String password, String otp, String origin, Instant now) {
        if (login.indexOf(AccountRole.MARK) < 0) {
            return Identity.of(signIn.signIn(login, password, otp, origin, now));
        }
        RoleUserView role =
                checkPassword.check(login, password, origin, roles, now).view();
        CustomerView customer = customers.byId(role.customer());
        if (!mayCome(customer, role, origin)) {
            throw new NotAuthenticated();
        }
        return new Identity(customer, role);
    }

    /** Whose live session it is, which counts as a use; refuses with UnknownSession, also from where it may not come. */
    public Identity bySession(String token, String origin, Instant now) {
        ResolveSession.Holder holder = sessions.resolve(token, origin, now);
        Long id = holder.role();
        if (id == null) {
            return Identity.of(holder.customer());
        }
        RoleUserView role = roles.byId(id)
                .map(KnownRole::view)
                .filter(found -> mayCome(holder.customer(), found, origin))
                .orElseThrow(UnknownSession::new);
        return new Identity(holder.customer(), role);
    }

    private static boolean mayCome(CustomerView customer, RoleUserView role, String origin) {
        return customer.active()
                && role.active()
                && customer.networks().contain(origin)
                && role.networks().contain(origin);
    }
}
