package org.backorder.web.api.account;

import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.web.api.CommandCall;

/** Whose account a command is about. */
final class AccountParameters {
    private AccountParameters() {}

    /** The user named by SUBUSER, if the caller may see it (R1), else the caller. */
    static CustomerView user(CommandCall call, Customers customers) {
        String login = call.parameters()
                .optional("SUBUSER")
                .orElseGet(() -> call.caller().customer().login());
        return customers.visible(call.caller(), login);
    }
}
