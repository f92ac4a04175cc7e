package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.sql.SqlFailure;
import org.jspecify.annotations.Nullable;

/** Changes a customer below the caller; operators anyone's but their own (R1). */
@Stateless
public class ModifyCustomer {
    private static final String ACTION = "ModifyUser";

    @Inject
    CustomerStore customers;

    @Inject
    Customers known;

    @Inject
    UserClasses userClasses;

    @Inject
    CustomerCache cache;

    @Inject
    SessionCache sessions;

    @Inject
    PasswordHasher passwords;

    @Inject
    SecondFactor secondFactor;

    @Inject
    AuditTrail audit;

    /** The customer as changed. Refuses with NotFound, Forbidden, InvalidValue and LoginTaken. */
    public CustomerView modify(Caller caller, String login, CustomerChange change, Instant now) {
        CustomerId id = known.managed(caller, login, ACTION).id();
        if (change.vatBasisPoints() != null && !caller.customer().isOperator()) {
            throw new Forbidden(ACTION + ": only operators set VAT");
        }
        CustomerView before =
                customers.lock(id).map(KnownCustomer::view).orElseThrow(() -> new NotFound("user", login));
        String wanted = given(change.login(), before.login());
        write(before, wanted.equals(before.login()) ? wanted : free(wanted), change, now);
        String password = change.password();
        if (password != null) {
            customers.setPassword(id, passwords.hash(CustomerRules.firstPassword(password)), now);
        }
        Networks networks = change.networks();
        if (networks != null) {
            customers.setNetworks(id, networks, now);
        }
        String otpSecret = change.otpSecret();
        if (otpSecret != null) {
            secondFactor.replace(before, otpSecret.isEmpty() ? null : otpSecret, now);
        }
        CustomerView after = customers.byId(id).orElseThrow().view();
        if (password != null || !after.active()) {
            sessions.endAllOf(id);
        }
        cache.forget(id);
        tell(before, after, change, now);
        return after;
    }

    private void write(CustomerView before, String login, CustomerChange change, Instant now) {
        try {
            customers.change(
                    before.id(),
                    login,
                    CustomerRules.email(given(change.email(), before.email())),
                    tier(before, change.userClass()),
                    given(change.active(), before.active()),
                    CustomerRules.vat(given(change.vatBasisPoints(), before.vatBasisPoints())),
                    now);
        } catch (SqlFailure e) {
            if (e.isDuplicate()) {
                throw new LoginTaken(login); // another request took it since it was looked up
            }
            throw e;
        }
    }

    private String free(String login) {
        String wanted = CustomerRules.login("NEWSUBUSER", login);
        if (customers.byLogin(wanted).isPresent()) {
            throw new LoginTaken(wanted);
        }
        return wanted;
    }

    /** The class is one of whoever is above the customer: it sells to it. */
    private long tier(CustomerView customer, @Nullable String wanted) {
        if (wanted == null) {
            return customer.tierId();
        }
        try {
            String parent = customer.parentLogin();
            return parent == null
                    ? userClasses.operators(wanted).id()
                    : userClasses
                            .byName(customers.byLogin(parent).orElseThrow().view(), wanted)
                            .id();
        } catch (NotFound e) {
            throw new InvalidValue("USERCLASS", "the name of a user class of whoever is above " + customer.login());
        }
    }

    private void tell(CustomerView before, CustomerView after, CustomerChange change, Instant now) {
        Map<String, String> was = new TreeMap<>();
        Map<String, String> is = new TreeMap<>();
        compare("login", before.login(), after.login(), was, is);
        compare("email", before.email(), after.email(), was, is);
        compare("tier", before.tier() + "#" + before.tierId(), after.tier() + "#" + after.tierId(), was, is);
        compare("active", before.active(), after.active(), was, is);
        compare("networks", before.networks().toString(), after.networks().toString(), was, is);
        compare("vat", before.vatBasisPoints(), after.vatBasisPoints(), was, is);
        if (change.password() != null) {
            is.put("password", "replaced");
        }
        if (!is.isEmpty()) {
            audit.record("ModifyCustomer", "customer", before.login(), was, is, change.reason(), now);
        }
    }

    private static void compare(
            String field, Object before, Object after, Map<String, String> was, Map<String, String> is) {
        if (!before.equals(after)) {
            was.put(field, before.toString());
            is.put(field, after.toString());
        }
    }

    private static <T> T given(@Nullable T wanted, T before) {
        return wanted == null ? before : wanted;
    }
}
