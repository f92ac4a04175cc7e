package org.backorder.web.api.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.event.DeleteEvent;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Takes an event off the caller's feed. */
@ApplicationScoped
class DeleteEventHandler implements CommandHandler {
    @Inject
    DeleteEvent deleteEvent;

    @Override
    public String command() {
        return "DeleteEvent";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        deleteEvent.delete(call.caller(), call.parameters().id("EVENT"), call.now());
        return CommandResponse.ok();
    }
}
