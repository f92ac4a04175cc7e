package org.backorder.web.api.roleuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.roleuser.RoleUserQuery;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Shows a role user of the account (R3). */
@ApplicationScoped
class StatusRoleUserHandler implements CommandHandler {
    @Inject
    RoleUserQuery roles;

    @Override
    public String command() {
        return "StatusRoleUser";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        return RoleUserProperties.whole(
                roles.show(call.caller(), call.parameters().required("ROLE")));
    }
}
