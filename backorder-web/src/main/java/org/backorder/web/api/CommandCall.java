package org.backorder.web.api;

import java.time.Instant;
import java.util.Set;
import org.backorder.apikey.ApiScope;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * One call of a command.
 *
 * @param parameters what was sent
 * @param caller whose view counts: the signed-in customer, or the subuser named by {@code s_user}
 * @param signedIn whose credentials were given
 * @param granted what the credentials may be used for: everything after a login, else the scopes of the API key
 * @param session the session's token, absent for calls with login and password or a key
 * @param inOne true when the command runs in a transaction of the edge, with which all its effects must commit
 * @param now the one reading of the clock, UTC
 */
public record CommandCall(
        CommandParameters parameters,
        Caller caller,
        Caller signedIn,
        Set<ApiScope> granted,
        @Nullable String session,
        boolean inOne,
        Instant now) {
    /** Number of the customer whose view counts. */
    public CustomerId customer() {
        return caller.id();
    }

    /** The same call as part of a transaction of the edge. */
    public CommandCall joined() {
        return new CommandCall(parameters, caller, signedIn, granted, session, true, now);
    }

    @Override
    public String toString() {
        return "CommandCall[" + caller.customer().login() + "]";
    }
}
