package org.backorder.web.api.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MissingParameter;
import org.backorder.registry.DomainName;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/**
 * Both forms of each name, one row per input in order. What cannot be converted is echoed: older clients send their wildcard
 * filters through this command and use the answer (api.md 6).
 */
@ApplicationScoped
class ConvertIDNHandler implements CommandHandler {
    @Override
    public String command() {
        return "ConvertIDN";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        List<String> names = call.parameters().slots("DOMAIN");
        if (names.isEmpty()) {
            throw new MissingParameter("DOMAIN");
        }
        CommandResponse response = CommandResponse.ok();
        names.forEach(name -> convert(name, response));
        return response;
    }

    private static void convert(String name, CommandResponse response) {
        try {
            DomainName domain = DomainName.parse(name);
            response.add("ACE", domain.ace()).add("IDN", domain.unicode());
        } catch (InvalidValue e) {
            response.add("ACE", name).add("IDN", name);
        }
    }
}
