package org.backorder.web.api.object;

import java.util.Locale;
import org.backorder.objectlog.LogEntry;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** An entry of a log as properties. */
final class LogProperties {
    /** What is refused changes nothing and leaves no entry. */
    private static final String DONE = "SUCCESSFUL";

    private static final String NOBODY = "SYSTEM";

    private LogProperties() {}

    static CommandResponse describe(LogEntry entry, CommandResponse response) {
        String actor = entry.actor();
        return response.add("LOGINDEX", entry.index())
                .add("LOGDATE", WireDates.format(entry.at()))
                .add("OBJECTCLASS", entry.objectClass().name())
                .add("OBJECTID", entry.objectId())
                .add("OPERATIONTYPE", type(entry.operation()))
                .add("OPERATIONSTATUS", DONE)
                .add("USER", actor == null ? NOBODY : actor);
    }

    /** One spelling for all recorders: {@code ModifyContact} and {@code modify-order} become {@code MODIFY_CONTACT} and {@code MODIFY_ORDER}. */
    private static String type(String operation) {
        return operation.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
