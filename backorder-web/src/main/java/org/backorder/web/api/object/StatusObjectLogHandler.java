package org.backorder.web.api.object;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.objectlog.LogEntry;
import org.backorder.objectlog.ObjectLogQuery;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** One entry of an object's log with what changed (api.md 15, R49); secrets are masked. */
@ApplicationScoped
class StatusObjectLogHandler implements CommandHandler {
    @Inject
    ObjectLogQuery log;

    @Override
    public String command() {
        return "StatusObjectLog";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        LogEntry entry = log.byIndex(call.caller(), call.parameters().id("LOGINDEX"));
        return LogProperties.describe(entry, CommandResponse.ok()).addAll("OPERATIONINFO", entry.info());
    }
}
