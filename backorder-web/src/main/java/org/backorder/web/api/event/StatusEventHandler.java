package org.backorder.web.api.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.backorder.event.EventQuery;
import org.backorder.event.EventView;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** One event of the caller's feed; INFO is the data as one URL-encoded text, a line per entry. */
@ApplicationScoped
class StatusEventHandler implements CommandHandler {
    @Inject
    EventQuery events;

    @Override
    public String command() {
        return "StatusEvent";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        EventView event = events.byId(call.caller(), call.parameters().id("EVENT"));
        return CommandResponse.ok()
                .add("EVENT", event.id())
                .add("CLASS", event.eventClass())
                .add("SUBCLASS", event.subclass())
                .addAll("DATA", event.data())
                .add("DATE", WireDates.format(event.at()))
                .add("INFO", URLEncoder.encode(String.join("\n", event.data()), StandardCharsets.UTF_8));
    }
}
