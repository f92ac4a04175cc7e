package org.backorder.customer;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of a customer; whatever is absent stays.
 *
 * @param login the new login
 * @param password the new password, which ends every session
 * @param userClass name of a class of whoever is above the customer
 * @param vatBasisPoints the tax on what it is invoiced, in hundredths of a percent
 * @param networks where it may come from
 * @param otpSecret of a second factor, Base32; empty takes it away
 * @param reason for the audit trail
 */
public record CustomerChange(
        @Nullable String login,
        @Nullable String password,
        @Nullable String email,
        @Nullable String userClass,
        @Nullable Boolean active,
        @Nullable Integer vatBasisPoints,
        @Nullable String otpSecret,
        @Nullable Networks networks,
        @Nullable String reason) {
    /** Lets it in or shuts it out. */
    public static CustomerChange active(boolean active, String reason) {
        return new CustomerChange(null, null, null, null, active, null, null, null, reason);
    }

    /** A password is never shown. */
    @Override
    public String toString() {
        return "CustomerChange";
    }
}
