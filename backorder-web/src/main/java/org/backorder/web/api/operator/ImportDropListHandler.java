package org.backorder.web.api.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.droplist.ImportDropList;
import org.backorder.droplist.ImportReport;
import org.backorder.refusal.Forbidden;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** Fetches and imports a source's drop list now and answers the report (R12); operators only. */
@ApplicationScoped
class ImportDropListHandler implements CommandHandler {
    @Inject
    ImportDropList importDropList;

    @Override
    public String command() {
        return "ImportDropList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        if (!call.caller().customer().isOperator()) {
            throw new Forbidden("ImportDropList is for operators");
        }
        ImportReport report =
                importDropList.fetch(call.caller(), call.parameters().required("SOURCE"), call.now());
        return CommandResponse.ok()
                .add("IMPORT", report.id())
                .add("SOURCE", report.source())
                .add("STATE", report.state())
                .add("READ", report.read())
                .add("ADDED", report.added())
                .add("MOVED", report.moved())
                .add("REMOVED", report.removed())
                .add("REFUSED", report.refused())
                .add("DUPLICATES", report.duplicates())
                .add("ORDERSTOUCHED", report.ordersTouched())
                .add("PROBLEM", report.problem())
                .add("STARTEDDATE", WireDates.format(report.startedAt()))
                .add("FINISHEDDATE", WireDates.format(report.finishedAt()))
                .addAll("REFUSAL", report.firstRefusals());
    }
}
