package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotFound;

/** Finds customers, as far as the caller may know them. */
@Stateless
public class Customers {

    @Inject
    CustomerStore customers;

    @Inject
    CustomerCache cache;

    /** By number; refuses with NotFound. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public CustomerView byId(CustomerId id) {
        return cache.byId(id).map(KnownCustomer::view).orElseThrow(() -> missing(id.toString()));
    }

    /** By login, any case. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CustomerView> byLogin(String login) {
        return customers.byLogin(login).map(KnownCustomer::view);
    }

    /** The customer with that login, if the caller may know it: itself, its subtree, or everyone for staff; refuses with NotFound (R1). */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public CustomerView visible(Caller caller, String login) {
        return byLogin(login)
                .filter(found -> found.id().equals(caller.id())
                        || caller.customer().readsAll()
                        || customers.isWithin(found.id(), caller.id()))
                .orElseThrow(() -> missing(login));
    }

    /** The customer a command names, if the caller may know it, else the caller itself; refuses with NotFound (R1). */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public CustomerView named(Caller caller, Optional<String> login) {
        return login.isPresent() ? visible(caller, login.get()) : caller.customer();
    }

    /**
     * The customer the caller may change: below it in the tree, for operators anyone but themselves. Refuses what may not be known with
     * NotFound and what may not be done with Forbidden.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public CustomerView managed(Caller caller, String login, String action) {
        CustomerView known = caller.customer();
        if (!known.isOperator() && !known.roles().contains(Role.CUSTOMER)) {
            throw new Forbidden(action);
        }
        CustomerView found = visible(caller, login);
        if (found.id().equals(caller.id())) {
            throw new Forbidden(action + ": your own user is changed by whoever is above you");
        }
        return found;
    }

    private static NotFound missing(String which) {
        return new NotFound("user", which);
    }
}
