package org.backorder.web.api.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.backorder.dropcatch.Availability;
import org.backorder.dropcatch.CheckNames;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MissingParameter;
import org.backorder.refusal.Refusal;
import org.backorder.registry.DomainName;
import org.backorder.registry.TldCatalog;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Whether names are free, one row per input in order; a name that cannot be asked for has its refusal as its row. */
@ApplicationScoped
class CheckDomainsHandler implements CommandHandler {
    private static final int MOST = 255;

    @Inject
    TldCatalog tlds;

    @Inject
    CheckNames checkNames;

    @Override
    public String command() {
        return "CheckDomains";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        List<String> names = call.parameters().slots("DOMAIN");
        if (names.isEmpty()) {
            throw new MissingParameter("DOMAIN");
        }
        if (names.size() > MOST) {
            throw new InvalidValue("DOMAIN", "at most " + MOST + " names");
        }
        List<Asked> asked = names.stream().map(this::ask).toList();
        List<DomainName> valid = new ArrayList<>();
        asked.forEach(one -> valid.addAll(one.name()));
        Iterator<Availability> answers = valid.isEmpty()
                ? List.<Availability>of().iterator()
                : checkNames.check(valid).iterator();
        CommandResponse response = CommandResponse.ok();
        for (Asked one : asked) {
            row(response, one.name().isEmpty() ? one.refused() : said(answers.next()));
        }
        return response;
    }

    /** A name to ask the registry for (none or one), or why it is not asked. */
    private record Asked(List<DomainName> name, Said refused) {}

    /** A check result and its reason. */
    private record Said(String result, String reason) {}

    private Asked ask(String text) {
        try {
            return new Asked(List.of(tlds.orderable(text).name()), new Said("", ""));
        } catch (Refusal e) {
            return new Asked(List.of(), new Said(e.code() + " Invalid domain name", e.text(Locale.ENGLISH)));
        }
    }

    private static Said said(Availability availability) {
        return switch (availability) {
            case AVAILABLE -> new Said("210 Available", "");
            case TAKEN -> new Said("211 Not available", "");
            case UNKNOWN -> new Said("421 Temporary error", "the registry did not answer in time");
        };
    }

    private static void row(CommandResponse response, Said said) {
        response.add("DOMAINCHECK", said.result())
                .add("REASON", said.reason())
                .add("CLASS", "")
                .add("PRICE", "")
                .add("CURRENCY", "")
                .add("PREMIUMCHANNEL", "");
    }
}
