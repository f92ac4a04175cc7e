package org.backorder.web.api.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.backorder.dropcatch.Availability;
import org.backorder.dropcatch.CheckNames;
import org.backorder.registry.DomainName;
import org.backorder.registry.TldCatalog;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Whether one name is free: the answer's code itself says it. */
@ApplicationScoped
class CheckDomainHandler implements CommandHandler {
    @Inject
    TldCatalog tlds;

    @Inject
    CheckNames checkNames;

    @Override
    public String command() {
        return "CheckDomain";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        String text = parameters.first("DOMAIN").orElseGet(() -> parameters.required("DOMAIN"));
        DomainName name = tlds.orderable(text).name();
        Availability availability = checkNames.check(List.of(name)).get(0);
        return switch (availability) {
            case AVAILABLE -> CommandResponse.of(210);
            case TAKEN -> CommandResponse.of(211);
            case UNKNOWN -> CommandResponse.of(421, "the registry did not answer in time");
        };
    }
}
