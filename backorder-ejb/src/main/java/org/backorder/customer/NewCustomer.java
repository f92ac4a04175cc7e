package org.backorder.customer;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** Data of a customer to be added; currency is the deposit account's, ISO 4217. */
public record NewCustomer(
        String login,
        String password,
        String email,
        String tier,
        Set<Role> roles,
        String currency,
        Locale locale,
        ZoneId zone) {
    @Override
    public String toString() {
        return "NewCustomer[" + login + "]";
    }
}
