package org.backorder.web.page.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.refusal.NotFound;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Whose account a page is about: the customer named in the address if the viewer may know it, else the viewer (R1). */
@RequestScoped
class AccountOwner {
    @Inject
    Customers customers;

    @Inject
    Viewer viewer;

    /** Refuses with NotFound; staff has no account of its own. */
    public CustomerView of(@Nullable String login) {
        if (login != null) {
            return customers.visible(viewer.caller(), login);
        }
        if (!viewer.isCustomer()) {
            throw new NotFound("deposit account of user", viewer.getLogin());
        }
        return viewer.caller().customer();
    }
}
