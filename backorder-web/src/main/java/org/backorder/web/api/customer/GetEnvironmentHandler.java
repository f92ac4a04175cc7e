package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.Environment;
import org.backorder.customer.EnvironmentEntry;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** One note of a client program. */
@ApplicationScoped
class GetEnvironmentHandler implements CommandHandler {
    @Inject
    Environment environment;

    @Override
    public String command() {
        return "GetEnvironment";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        EnvironmentEntry entry = environment.get(
                call.customer(), parameters.required("ENVIRONMENTKEY"), parameters.required("ENVIRONMENTNAME"));
        return CommandResponse.ok()
                .add("ENVIRONMENTKEY", entry.key())
                .add("ENVIRONMENTNAME", entry.name())
                .add("ENVIRONMENTVALUE", entry.value());
    }
}
