package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MissingParameter;
import org.backorder.refusal.NotFound;

/**
 * Adds a customer without money: an operator at the top of the tree and of any role, a reseller below itself (R1). The deposit account
 * is opened by the ledger.
 */
@Stateless
public class AddCustomer {
    private static final String ACTION = "AddUser";

    @Inject
    CustomerStore customers;

    @Inject
    UserClasses userClasses;

    @Inject
    PasswordHasher passwords;

    @Inject
    AuditTrail audit;

    /**
     * The customer added. Refuses with Forbidden (neither operator nor reseller, or a reseller giving another role or a tax), InvalidValue and
     * LoginTaken.
     */
    public CustomerView add(Caller caller, NewCustomer customer, Instant now) {
        boolean operator = caller.customer().isOperator();
        refuseUnlessAllowed(caller, customer);
        String login = CustomerRules.login("SUBUSER", customer.login());
        CustomerRules.firstPassword(customer.password());
        CustomerRules.email(customer.email());
        CustomerRules.vat(customer.vatBasisPoints());
        if (customer.roles().isEmpty()) {
            throw new InvalidValue("ROLE", "one at least");
        }
        CustomerId id = customers
                .add(
                        customer,
                        operator ? null : caller.id(),
                        passwords.hash(customer.password()),
                        tier(caller, customer),
                        now)
                .orElseThrow(() -> new LoginTaken(login));
        CustomerView added = customers.byId(id).orElseThrow().view();
        audit.record(
                "AddCustomer",
                "customer",
                login,
                Map.of(),
                Map.of(
                        "tier", added.tier(),
                        "roles", new TreeSet<>(customer.roles()).toString(),
                        "email", customer.email(),
                        "currency", customer.currency()),
                now);
        return added;
    }

    private static void refuseUnlessAllowed(Caller caller, NewCustomer customer) {
        if (caller.customer().isOperator()) {
            return;
        }
        if (!caller.customer().roles().contains(Role.CUSTOMER)) {
            throw new Forbidden(ACTION);
        }
        if (!customer.roles().equals(Set.of(Role.CUSTOMER))) {
            throw new Forbidden(ACTION + ": only operators give roles");
        }
        if (customer.vatBasisPoints() != caller.customer().vatBasisPoints()) {
            throw new Forbidden(ACTION + ": only operators set VAT");
        }
    }

    private long tier(Caller caller, NewCustomer customer) {
        String wanted = customer.userClass();
        if (wanted == null) {
            if (caller.customer().isOperator()) {
                throw new MissingParameter("USERCLASS");
            }
            return caller.customer().tierId();
        }
        try {
            return userClasses.byName(caller.customer(), wanted).id();
        } catch (NotFound e) {
            throw new InvalidValue("USERCLASS", "the name of one of your user classes");
        }
    }
}
