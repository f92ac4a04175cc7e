package org.backorder.web.api.roleuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.backorder.customer.Networks;
import org.backorder.roleuser.AccessList;
import org.backorder.roleuser.AccessPolicy;
import org.backorder.roleuser.CreateRoleUser;
import org.backorder.roleuser.NewRoleUser;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Makes a role user of the account (R3). */
@ApplicationScoped
class CreateRoleUserHandler implements CommandHandler {
    @Inject
    CreateRoleUser createRoleUser;

    @Inject
    KnownCommands commands;

    @Override
    public String command() {
        return "CreateRoleUser";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        String name = parameters.required("ROLE");
        String password = parameters.required("PASSWORD");
        List<String> lines = RoleUserParameters.lines(parameters, commands);
        AccessPolicy policy = RoleUserParameters.policy(parameters);
        Networks networks = parameters.networks("ALLOWEDIP");
        NewRoleUser role = new NewRoleUser(
                name,
                password,
                AccessList.of(lines == null ? List.of() : lines, policy == null ? AccessPolicy.DENY : policy),
                networks == null ? Networks.ANY : networks,
                parameters.flag("ACTIVE", true));
        return RoleUserProperties.whole(createRoleUser.create(call.caller(), role, call.now()));
    }
}
