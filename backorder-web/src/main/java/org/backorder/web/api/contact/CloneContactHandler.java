package org.backorder.web.api.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.contact.CloneContact;
import org.backorder.contact.ContactId;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Stores a contact's data under a second handle, with the fields that are sent put over it. */
@ApplicationScoped
class CloneContactHandler implements CommandHandler {
    @Inject
    CloneContact cloneContact;

    @Override
    public String command() {
        return "CloneContact";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        ContactId copy = cloneContact.copy(
                call.caller(),
                parameters.required("CONTACT"),
                before -> ContactFields.over(before, parameters, ""),
                call.now());
        return CommandResponse.ok().add("CONTACT", copy.handle()).add("STATUS", "ACTIVE");
    }
}
