package org.backorder.web.api.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.contact.DeleteContact;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Deletes a contact that no order and no name in custody needs. */
@ApplicationScoped
class DeleteContactHandler implements CommandHandler {
    @Inject
    DeleteContact deleteContact;

    @Override
    public String command() {
        return "DeleteContact";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        deleteContact.delete(call.caller(), call.parameters().required("CONTACT"), call.now());
        return CommandResponse.ok();
    }
}
