package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import org.backorder.contact.KeepContact;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;

/** What is checked alike when an order is placed and when it is changed. */
@Dependent
class OrderTerms {
    /** API word for the customer's own contact. */
    static final String OWN_CONTACT = "USER";

    private static final int PERIOD_MAX = 10;
    private static final int AUTH_MIN = 6;
    private static final int AUTH_MAX = 64;

    @Inject
    KeepContact keepContact;

    /** Staff, auditors and portal bidders never order (531, R2). */
    static void refuseStaff(Caller caller) {
        if (!caller.customer().orders()) {
            throw new Forbidden("only customers order");
        }
    }

    /** Registration periods of RFC 5731: whole years. */
    static void checkPeriod(int years) {
        if (years < 1 || years > PERIOD_MAX) {
            throw new InvalidValue("PERIOD", "1 to " + PERIOD_MAX + " years");
        }
    }

    /** A given transfer secret must survive every registry: visible ASCII, no braces (R9). */
    static void checkAuthInfo(String authInfo) {
        boolean fits = authInfo.length() >= AUTH_MIN
                && authInfo.length() <= AUTH_MAX
                && authInfo.chars().allMatch(c -> c > ' ' && c <= '~' && c != '{' && c != '}');
        if (!fits) {
            throw new InvalidValue(
                    "AUTH", AUTH_MIN + " to " + AUTH_MAX + " visible ASCII characters without blanks and braces");
        }
    }

    /** Every handle is the customer's (545), or the word for its own contact. */
    void checkContacts(CustomerId customer, OrderContacts wanted) {
        for (String handle :
                new LinkedHashSet<>(List.of(wanted.owner(), wanted.admin(), wanted.tech(), wanted.billing()))) {
            if (handle.equals(OWN_CONTACT)) {
                keepContact.keepOwn(customer);
            } else {
                keepContact.keep(customer, handle);
            }
        }
    }
}
