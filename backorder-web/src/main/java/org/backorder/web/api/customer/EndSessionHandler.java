package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.Sessions;
import org.backorder.refusal.NotFound;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Ends the session the command came with; a call with login and password has none to end. */
@ApplicationScoped
class EndSessionHandler implements CommandHandler {
    @Inject
    Sessions sessions;

    @Override
    public String command() {
        return "EndSession";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        String session = call.session();
        if (session == null) {
            throw new NotFound("session", "of this call");
        }
        sessions.end(session, call.now());
        return CommandResponse.ok();
    }
}
