package org.backorder.web.api.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.backorder.event.EventFilter;
import org.backorder.event.EventQuery;
import org.backorder.event.EventView;
import org.backorder.refusal.InvalidValue;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** The caller's event feed; {@code LIMIT=ONLYLAST} answers the newest event alone. */
@ApplicationScoped
class QueryEventListHandler implements CommandHandler {
    private static final int DATA_COLUMNS = 4;

    @Inject
    EventQuery events;

    @Override
    public String command() {
        return "QueryEventList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        boolean onlyLast = "ONLYLAST".equalsIgnoreCase(parameters.text("LIMIT"));
        PageRequest request = onlyLast ? PageRequest.of(0, 1) : parameters.page();
        boolean wide = parameters.flag("WIDE", false);
        EventFilter filter = new EventFilter(
                parameters.optional("CLASS").orElse(null),
                parameters.optional("SUBCLASS").orElse(null),
                parameters.from("MINDATE").orElse(null),
                parameters.until("MAXDATE").orElse(null));
        Page<EventView> page = events.list(call.caller(), filter, onlyLast || newestFirst(parameters), request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(event -> {
            response.add("EVENT", event.id());
            if (wide) {
                widen(event, response);
            }
        });
        return response;
    }

    private static boolean newestFirst(CommandParameters parameters) {
        return switch (parameters.text("ORDERBY").toUpperCase(Locale.ROOT)) {
            case "", "EVENTDATE" -> false;
            case "EVENTDATEDESC" -> true;
            default -> throw new InvalidValue("ORDERBY", "EVENTDATE or EVENTDATEDESC");
        };
    }

    private static void widen(EventView event, CommandResponse response) {
        response.add("EVENTCLASS", event.eventClass())
                .add("EVENTSUBCLASS", event.subclass())
                .add("EVENTDATE", WireDates.format(event.at()));
        for (int line = 0; line < DATA_COLUMNS; line++) {
            response.add(
                    "EVENTDATA" + line,
                    line < event.data().size() ? event.data().get(line) : "");
        }
    }
}
