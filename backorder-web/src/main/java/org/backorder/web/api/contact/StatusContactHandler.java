package org.backorder.web.api.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.contact.ContactData;
import org.backorder.contact.ContactDetails;
import org.backorder.contact.ContactQuery;
import org.backorder.contact.ContactView;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** One contact of the caller or of someone below it (R1). */
@ApplicationScoped
class StatusContactHandler implements CommandHandler {
    @Inject
    ContactQuery contacts;

    @Override
    public String command() {
        return "StatusContact";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        ContactDetails details =
                contacts.visible(call.caller(), call.parameters().required("CONTACT"));
        CommandResponse response = CommandResponse.ok();
        describe(details.contact(), response);
        details.contact().data().details().forEach((name, value) -> {
            if (!name.equals("TITLE")) { // answered by every contact
                response.add(name, value);
            }
        });
        return response.add("USER", details.login())
                .add("CREATEDBY", details.createdBy())
                .add("UPDATEDBY", details.updatedBy())
                // of the original, for objects of registries: our handles are known to none before the hand-over
                .add("AUTH", "")
                .add("DESCRIPTION", "")
                .add("PEERUSER", "")
                .add("REGISTRAR", "")
                .add("TITLE", details.contact().data().details().getOrDefault("TITLE", ""))
                .add("TRANSFERDATE", WireDates.NONE);
    }

    private static void describe(ContactView contact, CommandResponse response) {
        ContactData data = contact.data();
        response.add("CONTACT", contact.id().handle())
                .add("ID", contact.id().handle())
                .add("CLASS", "CONTACT")
                .add("STATUS", "ACTIVE")
                .add("NAME", data.firstName() + " " + data.lastName())
                .add("FIRSTNAME", data.firstName())
                .add("LASTNAME", data.lastName())
                .add("ORGANIZATION", data.organization())
                .add("STREET", data.street())
                .add("CITY", data.city())
                .add("STATE", data.state())
                .add("ZIP", data.zip())
                .add("COUNTRY", data.country())
                .add("PHONE", data.phone())
                .add("FAX", data.fax())
                .add("EMAIL", data.email())
                .add("CREATEDDATE", WireDates.format(contact.createdAt()))
                .add("UPDATEDDATE", WireDates.format(contact.updatedAt()));
    }
}
