package org.backorder.web.api.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.contact.ModifyContact;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Changes the fields that are sent and leaves the others. */
@ApplicationScoped
class ModifyContactHandler implements CommandHandler {
    @Inject
    ModifyContact modifyContact;

    @Override
    public String command() {
        return "ModifyContact";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        String handle = parameters.required("CONTACT");
        modifyContact.modify(call.caller(), handle, before -> ContactFields.over(before, parameters, ""), call.now());
        return CommandResponse.ok();
    }
}
