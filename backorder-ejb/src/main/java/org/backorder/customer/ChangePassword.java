package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.NotAuthenticated;

/** Replaces the caller's own password, which must be given; all sessions of the customer end with it. */
@Stateless
public class ChangePassword {
    @Inject
    CustomerStore customers;

    @Inject
    CustomerCache cache;

    @Inject
    SessionCache sessions;

    @Inject
    PasswordHasher passwords;

    @Inject
    CheckPassword checkPassword;

    @Inject
    CountWrongGuess wrongGuess;

    @Inject
    AuditTrail audit;

    /** Refuses with NotAuthenticated when the present password is wrong, which counts like a wrong one at sign-in, and with LockedOut. */
    public void change(Caller caller, String present, String wanted, Instant now) {
        caller.demandOwner();
        checkPassword.refuseWhileLocked(caller.customer().login(), now);
        KnownCustomer customer = customers.lock(caller.id()).orElseThrow(NotAuthenticated::new);
        if (!passwords.matches(present, customer.passwordHash())) {
            wrongGuess.count(customer.view().login(), now);
            throw new NotAuthenticated();
        }
        PasswordHasher.demandLength(wanted, PasswordHasher.SHORTEST);
        customers.setPassword(caller.id(), passwords.hash(wanted), now);
        sessions.endAllOf(caller.id());
        cache.forget(caller.id());
        audit.record("ChangePassword", "customer", customer.view().login(), Map.of(), Map.of(), now);
    }
}
