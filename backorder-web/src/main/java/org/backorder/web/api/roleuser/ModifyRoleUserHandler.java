package org.backorder.web.api.roleuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.roleuser.ModifyRoleUser;
import org.backorder.roleuser.RoleUserChange;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Changes a role user of the account (R3). */
@ApplicationScoped
class ModifyRoleUserHandler implements CommandHandler {
    @Inject
    ModifyRoleUser modifyRoleUser;

    @Inject
    KnownCommands commands;

    @Override
    public String command() {
        return "ModifyRoleUser";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        String name = parameters.required("ROLE");
        RoleUserChange change = new RoleUserChange(
                parameters.optional("PASSWORD").orElse(null),
                RoleUserParameters.lines(parameters, commands),
                RoleUserParameters.policy(parameters),
                parameters.networks("ALLOWEDIP"),
                parameters.has("ACTIVE") ? Boolean.valueOf(parameters.flag("ACTIVE", true)) : null);
        return RoleUserProperties.whole(modifyRoleUser.modify(call.caller(), name, change, call.now()));
    }
}
