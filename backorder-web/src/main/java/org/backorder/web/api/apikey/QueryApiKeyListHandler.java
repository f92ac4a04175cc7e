package org.backorder.web.api.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.apikey.ApiKeyQuery;
import org.backorder.apikey.ApiKeyView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Lists the caller's API keys, without the keys themselves. */
@ApplicationScoped
class QueryApiKeyListHandler implements CommandHandler {
    @Inject
    ApiKeyQuery keys;

    @Override
    public String command() {
        return "QueryApiKeyList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        PageRequest request = call.parameters().page();
        Page<ApiKeyView> page = keys.list(call.caller(), request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(key -> KeyProperties.describe(response, key, call.now()));
        return response;
    }
}
