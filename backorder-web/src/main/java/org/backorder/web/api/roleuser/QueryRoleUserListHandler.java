package org.backorder.web.api.roleuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.roleuser.RoleUserQuery;
import org.backorder.roleuser.RoleUserView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;

/** Lists the role users of the account (R3). */
@ApplicationScoped
class QueryRoleUserListHandler implements CommandHandler {
    @Inject
    RoleUserQuery roles;

    @Override
    public String command() {
        return "QueryRoleUserList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        PageRequest request = call.parameters().page();
        Page<RoleUserView> page = roles.list(call.caller(), request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(role -> RoleUserProperties.row(response, role));
        return response;
    }
}
