package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.backorder.customer.Environment;
import org.backorder.customer.EnvironmentEntry;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MissingParameter;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Keeps what a client program says about itself. */
@ApplicationScoped
class SetEnvironmentHandler implements CommandHandler {
    @Inject
    Environment environment;

    @Override
    public String command() {
        return "SetEnvironment";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        List<String> keys = parameters.slots("ENVIRONMENTKEY");
        List<String> names = parameters.slots("ENVIRONMENTNAME");
        List<String> values = parameters.slots("ENVIRONMENTVALUE");
        if (keys.isEmpty()) {
            throw new MissingParameter("ENVIRONMENTKEY");
        }
        if (names.size() != keys.size() || values.size() != keys.size()) {
            throw new InvalidValue("ENVIRONMENTNAME", "a name and a value for each key");
        }
        List<EnvironmentEntry> entries = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            entries.add(new EnvironmentEntry(keys.get(i), names.get(i), values.get(i)));
        }
        environment.set(call.customer(), entries, call.now());
        return CommandResponse.ok();
    }
}
