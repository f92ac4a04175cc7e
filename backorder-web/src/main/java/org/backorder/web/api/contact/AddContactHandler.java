package org.backorder.web.api.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.contact.AddContact;
import org.backorder.contact.AddedContact;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Stores a contact; without {@code NEW=1} an identical one is used again (R9). */
@ApplicationScoped
class AddContactHandler implements CommandHandler {
    @Inject
    AddContact addContact;

    @Override
    public String command() {
        return "AddContact";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        AddedContact added = addContact.add(
                call.caller(),
                ContactFields.read(call.parameters(), ""),
                call.parameters().flag("NEW", false),
                call.now());
        return CommandResponse.ok()
                .add("CONTACT", added.id().handle())
                .add("NEW", added.isNew())
                .add("STATUS", "ACTIVE");
    }
}
