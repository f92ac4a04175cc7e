package org.backorder.web.api.bulk;

import org.backorder.bulk.BulkView;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** What the commands say of a bulk placement. */
final class PlacementProperties {
    private PlacementProperties() {}

    /** Adds a row. */
    static CommandResponse describe(CommandResponse response, BulkView view) {
        return response.add("PLACEMENT", view.id())
                .add("STATUS", view.state().name())
                .add("LINES", view.lines())
                .add("DONE", view.done())
                .add("PLACED", view.placed())
                .add("REFUSED", view.refused())
                .add("UNDONE", view.undone())
                .add("CREATEDBY", view.createdBy())
                .add("CREATEDDATE", WireDates.format(view.createdAt()));
    }
}
