package org.backorder.web.api.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.bulk.BulkQuery;
import org.backorder.bulk.BulkView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Lists the caller's bulk placements. */
@ApplicationScoped
class QueryBulkPlacementListHandler implements CommandHandler {
    @Inject
    BulkQuery placements;

    @Override
    public String command() {
        return "QueryBulkPlacementList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        PageRequest request = call.parameters().page();
        Page<BulkView> page = placements.list(call.caller(), request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(view -> PlacementProperties.describe(response, view));
        return response;
    }
}
