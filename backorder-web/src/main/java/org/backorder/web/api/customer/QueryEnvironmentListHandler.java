package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.Environment;
import org.backorder.customer.EnvironmentEntry;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** The notes of client programs, by key and name. */
@ApplicationScoped
class QueryEnvironmentListHandler implements CommandHandler {
    @Inject
    Environment environment;

    @Override
    public String command() {
        return "QueryEnvironmentList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        PageRequest request = parameters.page();
        Page<EnvironmentEntry> page = environment.list(
                call.customer(),
                parameters.optional("ENVIRONMENTKEY").orElse("*"),
                parameters.optional("ENVIRONMENTNAME").orElse("*"),
                request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows()
                .forEach(entry -> response.add("ENVIRONMENTKEY", entry.key())
                        .add("ENVIRONMENTNAME", entry.name())
                        .add("ENVIRONMENTVALUE", entry.value()));
        return response;
    }
}
