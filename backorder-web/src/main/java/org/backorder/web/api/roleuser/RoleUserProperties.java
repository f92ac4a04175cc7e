package org.backorder.web.api.roleuser;

import org.backorder.roleuser.RoleUserView;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** What the commands say of a role user. */
final class RoleUserProperties {
    private RoleUserProperties() {}

    /** Adds a row. */
    static CommandResponse row(CommandResponse response, RoleUserView role) {
        return response.add("ROLE", role.name())
                .add("LOGIN", role.login())
                .add("ACTIVE", role.active())
                .add("DEFAULTPOLICY", role.access().otherwise().name())
                .add("CREATEDBY", role.createdBy())
                .add("CREATEDDATE", WireDates.format(role.createdAt()))
                .add("UPDATEDDATE", WireDates.format(role.updatedAt()));
    }

    /** Everything there is to say of one. */
    static CommandResponse whole(RoleUserView role) {
        return row(CommandResponse.ok(), role)
                .addAll("ACL", role.access().lines())
                .addAll("ALLOWEDIP", role.networks().texts());
    }
}
