package org.backorder.web.api.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.Customers;
import org.backorder.customer.UserClass;
import org.backorder.customer.UserClasses;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Names of the user classes a user sees: those it made and the one it is in; staff the operator's (R1). */
@ApplicationScoped
class QueryUserClassListHandler implements CommandHandler {
    @Inject
    Customers customers;

    @Inject
    UserClasses userClasses;

    @Override
    public String command() {
        return "QueryUserClassList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandResponse response = CommandResponse.ok();
        userClasses.of(customers.named(call.caller(), call.parameters().optional("SUBUSER"))).stream()
                .map(UserClass::name)
                .distinct()
                .forEach(name -> response.add("USERCLASS", name));
        return response;
    }
}
