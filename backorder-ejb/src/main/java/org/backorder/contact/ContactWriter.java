package org.backorder.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;

/** Who may write contacts: customers, their own and those of everyone below them (R1). Staff never orders and so needs none (R2). */
@Dependent
class ContactWriter {
    @Inject
    ContactQuery contacts;

    static boolean isCustomer(Caller caller) {
        return caller.customer().orders();
    }

    static void refuseStaff(Caller caller) {
        if (!isCustomer(caller)) {
            throw new Forbidden("only customers write contacts");
        }
    }

    /** The contact the caller may change; refuses staff (531), then with NotFound (545). */
    ContactView writable(Caller caller, String handle) {
        refuseStaff(caller);
        return contacts.visible(caller, handle).contact();
    }
}
