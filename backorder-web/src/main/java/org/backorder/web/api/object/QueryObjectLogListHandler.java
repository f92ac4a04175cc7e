package org.backorder.web.api.object;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.backorder.objectlog.LogEntry;
import org.backorder.objectlog.LogFilter;
import org.backorder.objectlog.ObjectLogQuery;
import org.backorder.portfolio.ObjectClass;
import org.backorder.refusal.InvalidValue;
import org.backorder.registry.DomainName;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.jspecify.annotations.Nullable;

/** What became of the objects of one kind, or of one object, and who did it (api.md 15, R49). */
@ApplicationScoped
class QueryObjectLogListHandler implements CommandHandler {
    @Inject
    ObjectLogQuery log;

    @Override
    public String command() {
        return "QueryObjectLogList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        ObjectClass objectClass = ObjectParameters.objectClass(parameters);
        LogFilter filter = new LogFilter(
                objectClass,
                ObjectParameters.depth(parameters),
                objectId(parameters, objectClass),
                parameters.from("MINDATE").orElse(null),
                parameters.until("MAXDATE").orElse(null),
                newestFirst(parameters));
        PageRequest request = parameters.page();
        Page<LogEntry> page = log.list(call.caller(), filter, request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(entry -> LogProperties.describe(entry, response));
        return response;
    }

    /** As it is stored: objects are found by their exact number, handle or name. */
    private static @Nullable String objectId(CommandParameters parameters, ObjectClass objectClass) {
        if (!parameters.has("OBJECTID")) {
            return null;
        }
        String text = parameters.text("OBJECTID");
        return switch (objectClass) {
            case DOMAINAPPLICATION -> Long.toString(parameters.id("OBJECTID"));
            case CONTACT -> text.toUpperCase(Locale.ROOT);
            case USER -> text.toLowerCase(Locale.ROOT);
            case DOMAIN -> DomainName.parse(text).ace();
        };
    }

    private static boolean newestFirst(CommandParameters parameters) {
        return switch (parameters.text("ORDERBY").toUpperCase(Locale.ROOT)) {
            case "", "DATE" -> false;
            case "DATEDESC" -> true;
            default -> throw new InvalidValue("ORDERBY", "DATE or DATEDESC");
        };
    }
}
