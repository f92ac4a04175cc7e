package org.backorder.web.api;

import java.util.Set;
import org.backorder.apikey.ApiScope;
import org.backorder.customer.Caller;

/**
 * Whose credentials a request carries.
 *
 * @param byKey true for an API key, false for a login or its session
 * @param granted what the credentials may be used for
 */
record SignedIn(Caller caller, boolean byKey, Set<ApiScope> granted) {
    static SignedIn byLogin(Caller caller) {
        return new SignedIn(caller, false, Set.of(ApiScope.values()));
    }
}
