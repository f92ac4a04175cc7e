package org.backorder.web.api;

import org.backorder.apikey.Grant;
import org.backorder.customer.Caller;
import org.backorder.roleuser.Identity;

/**
 * Whose credentials a request carries.
 *
 * @param identity the customer or its role
 * @param byKey true for an API key, false for a login or its session
 * @param grant what the credentials may be used for
 */
record SignedIn(Identity identity, Caller caller, boolean byKey, Grant grant) {

    static SignedIn byLogin(Identity identity, String origin) {
        return new SignedIn(identity, identity.caller(origin), false, Grant.ofLogin(identity.mayReadAuthInfo()));
    }

    static SignedIn byKey(Identity identity, String origin, Grant grant) {
        return new SignedIn(identity, identity.caller(origin), true, grant);
    }
}
