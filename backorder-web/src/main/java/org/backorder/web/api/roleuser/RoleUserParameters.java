package org.backorder.web.api.roleuser;

import java.util.List;
import org.backorder.roleuser.AccessPolicy;
import org.backorder.web.api.CommandParameters;
import org.jspecify.annotations.Nullable;

/** Parameters of a role user that need reading. */
final class RoleUserParameters {
    private RoleUserParameters() {}

    /** Lines of ACL0–N; absent when none was sent, none at all when only empty ones were. */
    static @Nullable List<String> lines(CommandParameters parameters, KnownCommands commands) {
        if (parameters.slots("ACL").isEmpty()) {
            return null;
        }
        List<String> lines = parameters.list("ACL");
        commands.demand(lines);
        return lines;
    }

    static @Nullable AccessPolicy policy(CommandParameters parameters) {
        return parameters.has("DEFAULTPOLICY")
                ? parameters.oneOf("DEFAULTPOLICY", AccessPolicy.class, AccessPolicy.DENY)
                : null;
    }
}
