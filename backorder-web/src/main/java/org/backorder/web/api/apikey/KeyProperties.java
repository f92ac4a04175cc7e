package org.backorder.web.api.apikey;

import java.time.Instant;
import org.backorder.apikey.ApiKeyView;
import org.backorder.apikey.ApiScope;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** What the commands say of a key. */
final class KeyProperties {
    private KeyProperties() {}

    /** Adds a row. */
    static CommandResponse describe(CommandResponse response, ApiKeyView key, Instant now) {
        return response.add("APIKEY", key.id())
                .add("LABEL", key.label())
                .add("HINT", key.hint())
                .add("SCOPES", ApiScope.words(key.scopes()))
                .add("STATUS", key.state(now).name())
                .add("CREATEDBY", key.createdBy())
                .add("CREATEDDATE", WireDates.format(key.createdAt()))
                .add("LASTUSEDDATE", WireDates.format(key.lastUsedAt()))
                .add("EXPIRATIONDATE", WireDates.format(key.expiresAt()));
    }
}
