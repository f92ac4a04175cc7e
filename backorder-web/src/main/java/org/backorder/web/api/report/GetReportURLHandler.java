package org.backorder.web.api.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.refusal.InvalidValue;
import org.backorder.report.ReportKind;
import org.backorder.report.ReportLinks;
import org.backorder.report.ReportRequest;
import org.backorder.settings.PublicAddress;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** A link to the caller's records as a file, which works without a login for a while (api.md 15). */
@ApplicationScoped
class GetReportURLHandler implements CommandHandler {
    @Inject
    Reports reports;

    @Inject
    ReportLinks links;

    @Inject
    PublicAddress address;

    @Override
    public String command() {
        return "GetReportURL";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        ReportKind kind = ReportKind.named(call.parameters().required("FILE"))
                .orElseThrow(() -> new InvalidValue("FILE", "one of DOMAINS, APPLICATIONS, USERS, ACCOUNTING"));
        long rows = reports.count(new ReportRequest(call.caller(), kind));
        String token = links.add(call.caller(), kind, call.now());
        return CommandResponse.ok()
                .addSecret("URL", address.at(ReportEndpoint.PATH + token + ".csv"))
                .add("ROWS", rows);
    }
}
