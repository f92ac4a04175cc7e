package org.backorder.web.api.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.bulk.BulkLineView;
import org.backorder.bulk.BulkQuery;
import org.backorder.bulk.BulkView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** One bulk placement, and a page of its lines with what became of each. */
@ApplicationScoped
class StatusBulkPlacementHandler implements CommandHandler {
    private static final int LARGEST_CODE = 599;

    @Inject
    BulkQuery placements;

    @Override
    public String command() {
        return "StatusBulkPlacement";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        BulkView view = placements.byId(call.caller(), parameters.id("PLACEMENT"));
        PageRequest request = parameters.page();
        Integer code = parameters.has("CODE") ? parameters.integer("CODE", 0, LARGEST_CODE, 0) : null;
        Page<BulkLineView> page = placements.lines(call.caller(), view.id(), code, request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        PlacementProperties.describe(response, view);
        page.rows().forEach(line -> describe(response, line));
        return response;
    }

    private static void describe(CommandResponse response, BulkLineView line) {
        response.add("LINE", line.number())
                .add("DOMAIN", line.ace() == null ? line.text() : line.ace())
                .add("CLASS", line.apiClass())
                .add("CODE", line.code())
                .add("DETAIL", line.detail())
                .add("PRICE", line.price() == null ? "" : line.price().decimal())
                .add(
                        "CURRENCY",
                        line.price() == null ? "" : line.price().currency().getCurrencyCode())
                .add("APPLICATION", line.order() == null ? "" : line.order().toString())
                .add("APPLICATIONSTATUS", line.status());
    }
}
