package org.backorder.web.api.roleuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.roleuser.DeleteRoleUser;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Deletes a role user of the account (R3). */
@ApplicationScoped
class DeleteRoleUserHandler implements CommandHandler {
    @Inject
    DeleteRoleUser deleteRoleUser;

    @Override
    public String command() {
        return "DeleteRoleUser";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        deleteRoleUser.delete(call.caller(), call.parameters().required("ROLE"), call.now());
        return CommandResponse.ok();
    }
}
