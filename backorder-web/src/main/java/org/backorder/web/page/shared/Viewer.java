package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Role;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotAuthenticated;
import org.jspecify.annotations.Nullable;

/** Who looks at the page, as the gate found out for this request. */
@Named
@RequestScoped
public class Viewer {
    @Inject
    Preferences preferences;

    private @Nullable Caller caller;

    /** Called by the gate once per request. */
    void enter(Caller signedIn) {
        this.caller = signedIn;
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

    /** False on the sign-in and error pages. */
    public boolean isSignedIn() {
        return caller != null;
    }

    /** The viewer's login, empty for strangers. */
    public String getLogin() {
        return customerView().map(CustomerView::login).orElse("");
    }

    /** Someone with orders and a deposit account of its own. */
    public boolean isCustomer() {
        return customerView()
                .filter(view -> view.roles().contains(Role.CUSTOMER) && !view.readsAll())
                .isPresent();
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
        return isStaff() ? "role.AUDITOR" : "role.CUSTOMER";
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
