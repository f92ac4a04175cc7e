package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.customer.CustomerView;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotAuthenticated;
import org.backorder.roleuser.AccessCall;
import org.backorder.roleuser.Identity;
import org.jspecify.annotations.Nullable;

/** Who looks at the page, as the gate found out for this request. */
@Named
@RequestScoped
public class Viewer {
    private static final String ORDERING = "AddDomainApplication";

    @Inject
    Preferences preferences;

    private @Nullable Caller caller;
    private @Nullable Identity identity;

    /** Called by the gate once per request. */
    void enter(Identity signedIn, String origin) {
        this.identity = signedIn;
        this.caller = signedIn.caller(origin);
    }

    /** The caller every query and transition wants; refuses strangers. */
    public Caller caller() {
        if (caller == null) {
            throw new NotAuthenticated();
        }
        return caller;
    }

    private Optional<CustomerView> customerView() {
        return Optional.ofNullable(caller).map(Caller::customer);
    }

    /** The caller, provided it may change what operators change (R2). */
    public Caller operator(String action) {
        if (!caller().customer().isOperator()) {
            throw new Forbidden(action);
        }
        return caller();
    }

    /** The caller, provided its role may make every call of the command; refuses with ForbiddenByAcl. */
    public Caller allowed(String command) {
        Caller known = caller();
        identity().demandEvery(command);
        return known;
    }

    /** The caller, provided its role may order that name, in ACE form, that way; refuses with ForbiddenByAcl. */
    public Caller allowedToOrder(String ace, OrderClass orderClass) {
        Caller known = caller();
        identity().demand(new AccessCall(ORDERING, Map.of("DOMAIN", ace, "CLASS", orderClass.name())));
        return known;
    }

    private Identity identity() {
        if (identity == null) {
            throw new NotAuthenticated();
        }
        return identity;
    }

    /** True when the viewer is no role, or one that may make every call of the command. */
    public boolean may(String command) {
        return identity().mayEvery(command);
    }

    /** True when the viewer may see an authInfo, which lets whoever has it move a name away: nobody who only reads, and no staff. */
    public boolean isReadingAuthInfo() {
        return isCustomer() && identity().mayReadAuthInfo();
    }

    /** True when the viewer may open that customer's own contact: the page shows nobody else's. */
    public boolean linksOwnContact(CustomerId customer) {
        return isCustomer() && caller().id().equals(customer) && mayOpen("/contact/show");
    }

    /** True when the viewer's role has the rights to the page. */
    public boolean mayOpen(String page) {
        return PageRights.mayOpen(page, identity());
    }

    /** True for someone with orders of its own who may place some. */
    public boolean isOrdering() {
        return isCustomer() && identity().maySome(ORDERING);
    }

    /** False for a role of the account. */
    public boolean isOwner() {
        return caller().role() == null;
    }

    /** False on the sign-in and error pages. */
    public boolean isSignedIn() {
        return caller != null;
    }

    /** The viewer's login, {@code account!role} for a role; empty for strangers. */
    public String getLogin() {
        return caller == null ? "" : caller.login();
    }

    /** Login of the account the viewer works in. */
    public String getAccount() {
        return customerView().map(CustomerView::login).orElse("");
    }

    /** Someone with orders and a deposit account of its own. */
    public boolean isCustomer() {
        return customerView().filter(CustomerView::orders).isPresent();
    }

    /** Registrar staff and auditors. */
    public boolean isStaff() {
        return customerView().filter(CustomerView::readsAll).isPresent();
    }

    /** Staff that may change things; auditors may not. */
    public boolean isOperator() {
        return customerView().filter(CustomerView::isOperator).isPresent();
    }

    /** The word for what the viewer is, a key of the texts. */
    public String getRoleKey() {
        if (isOperator()) {
            return "role.OPERATOR";
        }
        if (isStaff()) {
            return "role.AUDITOR";
        }
        return isSignedIn() && !isOwner() ? "role.ROLE_USER" : "role.CUSTOMER";
    }

    /** Language chosen with the switch, else the customer's own, else the browser's. */
    public Locale getLocale() {
        return preferences.language(customerView().map(CustomerView::locale));
    }

    /** Zone in which local times are shown beside UTC. */
    public ZoneId getZone() {
        return customerView().map(CustomerView::zone).orElse(ZoneOffset.UTC);
    }
}
