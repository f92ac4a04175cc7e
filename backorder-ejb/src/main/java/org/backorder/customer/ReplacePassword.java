package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.backorder.audit.Actor;
import org.backorder.audit.AuditTrail;

/**
 * Replaces the password of a customer who proved by other means who it is; all its sessions end, counted failures are forgotten, and a second
 * factor is still asked for.
 */
@Stateless
public class ReplacePassword {
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
    AuditTrail audit;

    /** A mark of the present password: it changes with it, and gives nothing of it away. */
    public String mark(CustomerId id) {
        return mark(customers.byId(id).orElseThrow());
    }

    private static String mark(KnownCustomer customer) {
        return HexFormat.of().formatHex(Tokens.hash(customer.passwordHash()));
    }

    /** True while the mark is of the customer's present password, and the customer may sign in. */
    public boolean isOf(String mark, CustomerId id) {
        return customers
                .byId(id)
                .filter(customer -> customer.active() && mark(customer).equals(mark))
                .isPresent();
    }

    /**
     * Replaces the password that mark is of, on record as the customer's own doing; false when it has changed meanwhile. Refuses
     * with InvalidValue what is too short.
     */
    public boolean replace(CustomerId id, String mark, String wanted, String origin, Instant now) {
        PasswordHasher.demandLength(wanted, PasswordHasher.SHORTEST);
        KnownCustomer customer = customers.lock(id).orElseThrow();
        if (!mark(customer).equals(mark)) {
            return false; // two links at once: the second one was for the password before
        }
        customers.setPassword(id, passwords.hash(wanted), now);
        sessions.endAllOf(id);
        cache.forget(id);
        checkPassword.forgetFailures(customer.login());
        Actor.Kind kind = customer.view().readsAll() ? Actor.Kind.OPERATOR : Actor.Kind.CUSTOMER;
        try (Actor.Scope ignored = Actor.acting(new Actor(kind, customer.login(), origin, "by a link sent by mail"))) {
            audit.record("ResetPassword", "customer", customer.login(), Map.of(), Map.of(), now);
        }
        return true;
    }
}
