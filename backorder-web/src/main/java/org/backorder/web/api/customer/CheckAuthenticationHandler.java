package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.backorder.customer.CustomerView;
import org.backorder.refusal.Forbidden;
import org.backorder.roleuser.Identify;
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
    Identify identify;

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
        identify.byPassword(
                login(call), parameters.required("PASSWORD"), "", call.caller().origin(), call.now());
        return CommandResponse.ok();
    }

    private String login(CommandCall call) {
        Optional<String> subuser = call.parameters().optional("SUBUSER");
        if (subuser.isEmpty()) {
            boolean own = call.caller().id().equals(call.signedIn().id());
            return own ? call.signedIn().login() : call.caller().customer().login();
        }
        return subtree.find(call.caller(), subuser.get())
                .map(CustomerView::login)
                .orElseThrow(() -> new Forbidden("SUBUSER: no such subuser of yours"));
    }
}
