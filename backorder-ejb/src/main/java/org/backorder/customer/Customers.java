package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Finds customers and lets operators add and switch them. */
@Stateless
public class Customers {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int SHORTEST_PASSWORD = 6; // a first one, given by an operator; ChangePassword asks for more

    @Inject
    CustomerStore customers;

    @Inject
    CustomerCache cache;

    @Inject
    SessionCache sessions;

    @Inject
    PasswordHasher passwords;

    @Inject
    AuditTrail audit;

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

    /** Customers whose login or mail contains the text, for staff only. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<CustomerView> list(Caller caller, String text, PageRequest page) {
        if (!caller.customer().readsAll()) {
            throw new Forbidden("QueryUserList");
        }
        List<CustomerView> rows =
                customers.matching(text, page).stream().map(KnownCustomer::view).toList();
        return new Page<>(rows, customers.countMatching(text));
    }

    /** Adds a customer without money (the caller opens its deposit account by ledger.OpenAccount); operators only. */
    public CustomerView add(Caller caller, NewCustomer customer, Instant now) {
        demandOperator(caller, "AddUser");
        String login = checkedLogin(customer);
        long tier = customers
                .tier(customer.tier())
                .orElseThrow(() -> new InvalidValue("USERCLASS", "the name of a user class"));
        CustomerId id = customers
                .add(customer, login, passwords.hash(customer.password()), tier, now)
                .orElseThrow(() -> new LoginTaken(login));
        audit.record(
                "AddCustomer",
                "customer",
                login,
                Map.of(),
                Map.of(
                        "tier", customer.tier(),
                        "roles", new TreeSet<>(customer.roles()).toString(),
                        "email", customer.email(),
                        "currency", customer.currency()),
                now);
        return customers.byId(id).orElseThrow().view();
    }

    /** Lets a customer in or shuts it out, with a reason for the audit trail; operators only. */
    public void setActive(Caller caller, CustomerId id, boolean active, String reason, Instant now) {
        demandOperator(caller, "ModifyUser");
        CustomerView customer = customers.lock(id).map(KnownCustomer::view).orElseThrow(() -> missing(id.toString()));
        if (customer.active() == active) {
            return;
        }
        customers.setActive(id, active, now);
        if (!active) {
            sessions.endAllOf(id);
        }
        cache.forget(id);
        audit.record(
                active ? "ActivateCustomer" : "DeactivateCustomer",
                "customer",
                customer.login(),
                Map.of("active", Boolean.toString(customer.active())),
                Map.of("active", Boolean.toString(active)),
                reason,
                now);
    }

    private static void demandOperator(Caller caller, String action) {
        if (!caller.customer().isOperator()) {
            throw new Forbidden(action);
        }
    }

    private static String checkedLogin(NewCustomer customer) {
        String login = customer.login().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            throw new InvalidValue("SUBUSER", "1 - 64 of a-z 0-9 . _ -, beginning with a letter or digit");
        }
        PasswordHasher.demandLength(customer.password(), SHORTEST_PASSWORD);
        if (customer.email().length() > LONGEST_EMAIL
                || !EMAIL.matcher(customer.email()).matches()) {
            throw new InvalidValue("EMAIL", "name@example.com");
        }
        if (customer.roles().isEmpty()) {
            throw new InvalidValue("ROLE", "one at least");
        }
        return login;
    }

    private static NotFound missing(String which) {
        return new NotFound("user", which);
    }
}
