package org.backorder.customer;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Data of a customer to be added; currency is the deposit account's, ISO 4217.
 *
 * @param userClass name of the class whose prices it gets; absent = the one of the reseller who adds it
 * @param vatBasisPoints the tax on what it is invoiced, in hundredths of a percent
 */
public record NewCustomer(
        String login,
        String password,
        String email,
        @Nullable String userClass,
        Set<Role> roles,
        String currency,
        Locale locale,
        ZoneId zone,
        int vatBasisPoints) {
    /** Logins are stored in lower case. */
    public NewCustomer {
        login = login.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "NewCustomer[" + login + "]";
    }
}
