package org.backorder.web.api.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.backorder.custody.CustodyQuery;
import org.backorder.custody.CustodyView;
import org.backorder.customer.Customers;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.registry.DomainName;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** A name in the caller's account; 545 until it is handed over (R42). */
@ApplicationScoped
class StatusDomainHandler implements CommandHandler {
    @Inject
    CustodyQuery custody;

    @Inject
    Customers customers;

    @Override
    public String command() {
        return "StatusDomain";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        String text = parameters.first("DOMAIN").orElseGet(() -> parameters.required("DOMAIN"));
        CustodyView name = custody.byName(call.caller(), ace(text));
        String owner = name.customer().equals(call.customer())
                ? call.caller().customer().login()
                : customers.byId(name.customer()).login();
        return describe(name, owner, call.shown(name.authInfo()));
    }

    private static String ace(String text) {
        try {
            return DomainName.parse(text).ace();
        } catch (InvalidValue e) {
            throw new NotFound("domain", text); // no such name can be in anybody's account
        }
    }

    private static CommandResponse describe(CustodyView name, String owner, String auth) {
        String tld = name.name().substring(name.name().lastIndexOf('.') + 1);
        return CommandResponse.ok()
                .add("DOMAIN", name.name())
                .add("DOMAINUMLAUT", name.nameUnicode())
                .add("ID", name.name())
                .add("CLASS", "DOMAIN")
                .add("SUBCLASS", tld.toUpperCase(Locale.ROOT))
                .add("ROID", name.roid())
                .add("STATUS", "ACTIVE")
                .add("USER", owner)
                .add("AUTH", auth)
                .add("OWNERCONTACT", name.ownerContact())
                .add("ADMINCONTACT", name.adminContact())
                .add("TECHCONTACT", name.techContact())
                .add("BILLINGCONTACT", name.billingContact())
                .add("CREATEDDATE", WireDates.format(name.registeredAt()))
                .add("UPDATEDDATE", WireDates.format(name.handedOverAt()))
                .add("EXPIRATIONDATE", WireDates.format(name.expiresAt()))
                .add("PAIDUNTILDATE", WireDates.format(name.expiresAt()))
                .add("FINALIZATIONDATE", WireDates.format(name.expiresAt()))
                .add("RENEWALMODE", "AUTOEXPIRE");
    }
}
