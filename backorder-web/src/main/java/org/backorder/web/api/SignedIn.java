package org.backorder.web.api;

import java.util.Set;
import org.backorder.apikey.ApiScope;
import org.backorder.customer.Caller;
import org.backorder.roleuser.Identity;

/**
 * Whose credentials a request carries.
 *
 * @param identity the customer or its role
 * @param byKey true for an API key, false for a login or its session
 * @param granted what the credentials may be used for
 */
record SignedIn(Identity identity, Caller caller, boolean byKey, Set<ApiScope> granted) {
    static SignedIn byLogin(Identity identity, String origin) {
        return new SignedIn(identity, identity.caller(origin), false, Set.of(ApiScope.values()));
    }

    static SignedIn byKey(Identity identity, String origin, Set<ApiScope> granted) {
        return new SignedIn(identity, identity.caller(origin), true, granted);
    }
}
