package org.backorder.web.api.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.backorder.customer.Customers;
import org.backorder.customer.UserClass;
import org.backorder.customer.UserClasses;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.Relation;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** The prices of a user class as relations (R18), in their own currency or converted at the latest reference rates. */
@ApplicationScoped
class StatusUserClassHandler implements CommandHandler {
    @Inject
    Customers customers;

    @Inject
    UserClasses userClasses;

    @Inject
    PriceList prices;

    @Override
    public String command() {
        return "StatusUserClass";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        UserClass userClass = userClasses.byName(
                customers.named(call.caller(), parameters.optional("SUBUSER")), parameters.required("USERCLASS"));
        Optional<Currency> currency = parameters.currency("CONVERT2CURRENCY");
        List<Relation> relations = currency.isPresent()
                ? prices.relationsIn(currency.get(), userClass.id(), call.now())
                : prices.relations(userClass.id(), call.now());
        CommandResponse response = CommandResponse.ok().add("USERCLASS", userClass.name());
        relations.forEach(
                relation -> response.add("RELATIONTYPE", relation.type()).add("RELATIONVALUE", relation.value()));
        return response;
    }
}
