package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.Environment;
import org.backorder.customer.EnvironmentEntry;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PageRequest;
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
        String key = parameters.required("ENVIRONMENTKEY");
        String name = parameters.required("ENVIRONMENTNAME");
        EnvironmentEntry entry = environment.list(call.customer(), key, name, PageRequest.of(0, 2)).rows().stream()
                .filter(found -> found.key().equals(key) && found.name().equals(name)) // a star is no wildcard here
                .findFirst()
                .orElseThrow(() -> new NotFound("environment", key + " " + name));
        return CommandResponse.ok()
                .add("ENVIRONMENTKEY", entry.key())
                .add("ENVIRONMENTNAME", entry.name())
                .add("ENVIRONMENTVALUE", entry.value());
    }
}
