package org.backorder.web.api;

import java.time.Instant;
import org.backorder.apikey.Grant;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * One call of a command.
 *
 * @param parameters what was sent
 * @param caller whose view counts: the signed-in customer, or the subuser named by {@code s_user}
 * @param signedIn whose credentials were given
 * @param grant what the credentials may be used for: everything after a login, else what the API key may
 * @param session the session's token, absent for calls with login and password or a key
 * @param inOne true when the command runs in a transaction of the edge, with which all its effects must commit
 * @param now the one reading of the clock, UTC
 */
public record CommandCall(
        CommandParameters parameters,
        Caller caller,
        Caller signedIn,
        Grant grant,
        @Nullable String session,
        boolean inOne,
        Instant now) {
    /** Number of the customer whose view counts. */
    public CustomerId customer() {
        return caller.id();
    }

    /** The same call as part of a transaction of the edge. */
    public CommandCall joined() {
        return new CommandCall(parameters, caller, signedIn, grant, session, true, now);
    }

    /** An authInfo as this call may answer it: empty for staff, which never needs one, and for keys and roles that only read. */
    public String shown(String authInfo) {
        return grant.authInfo() && !caller.customer().readsAll() ? authInfo : "";
    }

    @Override
    public String toString() {
        return "CommandCall[" + caller.customer().login() + "]";
    }
}
