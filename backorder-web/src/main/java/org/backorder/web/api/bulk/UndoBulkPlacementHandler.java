package org.backorder.web.api.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.bulk.BulkQuery;
import org.backorder.bulk.UndoBulk;
import org.backorder.bulk.WorkOffBulk;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Cancels what is still REQUESTED of a bulk placement. */
@ApplicationScoped
class UndoBulkPlacementHandler implements CommandHandler {
    @Inject
    UndoBulk undoBulk;

    @Inject
    WorkOffBulk workOffBulk;

    @Inject
    BulkQuery placements;

    @Override
    public String command() {
        return "UndoBulkPlacement";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        long id = call.parameters().id("PLACEMENT");
        undoBulk.begin(call.caller(), id, call.now());
        if (call.inOne()) {
            workOffBulk.workOffWithin(id, call.now());
        } else {
            workOffBulk.workOff(id, call.now());
        }
        return PlacementProperties.describe(CommandResponse.ok(), placements.byId(call.caller(), id));
    }
}
