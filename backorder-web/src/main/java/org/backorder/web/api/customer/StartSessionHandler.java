package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.Sessions;
import org.backorder.customer.StartedSession;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Starts a session for the credentials given, not for the subuser whose view may be asked for. */
@ApplicationScoped
class StartSessionHandler implements CommandHandler {
    private static final int SHORTEST = 60;
    private static final int LONGEST_IDLE = 3_600;
    private static final int USUAL_IDLE = 600;
    private static final int LONGEST_LIFE = 86_400;

    @Inject
    Sessions sessions;

    @Override
    public String command() {
        return "StartSession";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        int idle = parameters.integer("TIMEOUT", SHORTEST, LONGEST_IDLE, USUAL_IDLE);
        int life = parameters.integer("MAXTTL", SHORTEST, LONGEST_LIFE, LONGEST_LIFE);
        StartedSession session = sessions.start(call.signedIn(), idle, life, call.now());
        return CommandResponse.ok().add("SESSION", session.token());
    }
}
