package org.backorder.web.api.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.apikey.DeleteApiKey;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Revokes an API key. */
@ApplicationScoped
class DeleteApiKeyHandler implements CommandHandler {
    @Inject
    DeleteApiKey deleteApiKey;

    @Override
    public String command() {
        return "DeleteApiKey";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        deleteApiKey.delete(call.caller(), call.parameters().id("APIKEY"), call.now());
        return CommandResponse.ok();
    }
}
