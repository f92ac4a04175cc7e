package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.CustomerView;
import org.backorder.customer.SignIn;
import org.backorder.refusal.Forbidden;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.Subtree;

/**
 * Without parameters the call's own credentials are the question, already answered by getting here (api.md 4); with them those
 * of a subuser are checked and count towards its lock-out (R3).
 */
@ApplicationScoped
class CheckAuthenticationHandler implements CommandHandler {
    @Inject
    SignIn signIn;

    @Inject
    Subtree subtree;

    @Override
    public String command() {
        return "CheckAuthentication";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        if (!parameters.has("SUBUSER") && !parameters.has("PASSWORD")) {
            return CommandResponse.ok();
        }
        String login = parameters
                .optional("SUBUSER")
                .orElseGet(() -> call.caller().customer().login());
        CustomerView customer = subtree.find(call.caller(), login)
                .orElseThrow(() -> new Forbidden("SUBUSER: no such subuser of yours"));
        signIn.signIn(
                customer.login(), parameters.required("PASSWORD"), call.caller().origin(), call.now());
        return CommandResponse.ok();
    }
}
