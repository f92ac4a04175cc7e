package org.backorder.web.api.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.backorder.pricing.ModifyUserClass;
import org.backorder.pricing.PriceChange;
import org.backorder.pricing.Quote;
import org.backorder.pricing.RelationWishes;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.jspecify.annotations.Nullable;

/** Changes the prices of a user class of the caller's own, or shows what would change (R18). */
@ApplicationScoped
class ModifyUserClassHandler implements CommandHandler {
    @Inject
    ModifyUserClass modifyUserClass;

    @Override
    public String command() {
        return "ModifyUserClass";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        String name = parameters.required("USERCLASS");
        RelationWishes wishes = new RelationWishes(
                parameters.list("RELATION"), parameters.list("ADDRELATION"), parameters.list("DELRELATION"));
        List<PriceChange> changes = parameters.flag("PREVIEW", false)
                ? modifyUserClass.preview(call.caller(), name, wishes, call.now())
                : modifyUserClass.modify(call.caller(), name, wishes, call.now());
        CommandResponse response = CommandResponse.ok().add("USERCLASS", name);
        for (PriceChange change : changes) {
            response.add("CLASS", change.orderClass().apiName(change.tld()));
            describe("OLD", change.before(), response);
            describe("", change.after(), response);
        }
        return response;
    }

    private static void describe(String prefix, @Nullable Quote quote, CommandResponse response) {
        response.add(prefix + "APPLICATION", quote == null ? "" : quote.price().decimal())
                .add(prefix + "DEPOSIT", quote == null ? "" : quote.deposit().decimal())
                .add(
                        prefix + "CURRENCY",
                        quote == null ? "" : quote.price().currency().getCurrencyCode());
    }
}
