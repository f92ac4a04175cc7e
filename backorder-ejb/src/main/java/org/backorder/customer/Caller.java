package org.backorder.customer;

import org.backorder.refusal.ForbiddenByAcl;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the signed-in customer and where the request came from. Every command and page passes it on, and every query and
 * transition checks it: a foreign object answers like a missing one (R1).
 *
 * @param role the role of the account that signed in; absent for the customer itself
 */
public record Caller(
        CustomerView customer, String origin, @Nullable AccountRole role) {
    /** Stands for an actor nobody need know. */
    public static final String SYSTEM = "SYSTEM";

    /** The customer itself. */
    public Caller(CustomerView customer, String origin) {
        this(customer, origin, null);
    }

    /** Number of the signed-in customer. */
    public CustomerId id() {
        return customer.id();
    }

    /** How it signed in: {@code account}, or {@code account!role}. */
    public String login() {
        return role == null ? customer.login() : role.login(customer.login());
    }

    /** The same caller with the view of a customer below it. */
    public Caller viewing(CustomerView below) {
        return new Caller(below, origin, role);
    }

    /**
     * Who acted on an object of that customer, as this caller may know it: itself and the customer, with their roles. Jobs, staff and accounts
     * above are {@link #SYSTEM}, since a login is half of what it takes to sign in (R1).
     */
    public String nameOf(String actor, String owner) {
        int mark = actor.indexOf(AccountRole.MARK);
        String account = mark < 0 ? actor : actor.substring(0, mark);
        boolean known = customer.readsAll() || account.equals(customer.login()) || account.equals(owner);
        return known ? actor : SYSTEM;
    }

    /** Refuses roles, whatever their rights: how anyone signs in to an account is its owner's business alone. */
    public void demandOwner() {
        if (role != null) {
            throw new ForbiddenByAcl();
        }
    }
}
