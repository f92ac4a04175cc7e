package org.backorder.web.api.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.backorder.apikey.AddApiKey;
import org.backorder.apikey.ApiScope;
import org.backorder.apikey.NewApiKey;
import org.backorder.refusal.InvalidValue;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Makes an API key and shows it this once (R47). */
@ApplicationScoped
class AddApiKeyHandler implements CommandHandler {
    @Inject
    AddApiKey addApiKey;

    @Override
    public String command() {
        return "AddApiKey";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        NewApiKey added = addApiKey.add(
                call.caller(),
                call.grant(),
                parameters.required("LABEL"),
                scopes(parameters),
                parameters.until("EXPIRATIONDATE").orElse(null),
                call.now());
        return KeyProperties.describe(CommandResponse.ok().addSecret("KEY", added.key()), added.view(), call.now());
    }

    private static Set<ApiScope> scopes(CommandParameters parameters) {
        Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
        for (String word : parameters.list("SCOPE")) {
            scopes.add(ApiScope.of(word)
                    .orElseThrow(() ->
                            new InvalidValue("SCOPE", "one of " + ApiScope.words(EnumSet.allOf(ApiScope.class)))));
        }
        if (scopes.isEmpty()) {
            parameters.required("SCOPE");
        }
        return scopes;
    }
}
