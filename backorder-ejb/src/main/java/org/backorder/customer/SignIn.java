package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.refusal.NotAuthenticated;

/**
 * Checks a login and its password, with lock-out and back-off after repeated failures (R3). Works without a transaction: a
 * counted failure stays counted although the answer is a refusal.
 */
@Stateless
public class SignIn {
    private static final int LONGEST_OTP = 32;

    @Inject
    CheckPassword checkPassword;

    @Inject
    KnownCustomers customers;

    @Inject
    SecondFactor secondFactor;

    /** The customer, when login and password are right and the account is active and not locked; refuses with NotAuthenticated or LockedOut, alike for unknown logins. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CustomerView signIn(String login, String password, String origin, Instant now) {
        return signIn(login, password, "", origin, now);
    }

    /**
     * The same with the one-time password of a second factor, a recovery code in its place, or an empty text. Customers with a second factor are
     * refused without it with OneTimePasswordMissing; a wrong one counts like a wrong password.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CustomerView signIn(String login, String password, String otp, String origin, Instant now) {
        CustomerView customer =
                checkPassword.check(login, password, origin, customers, now).view();
        if (!customer.networks().contain(origin)) {
            throw new NotAuthenticated(); // right, from the wrong place: nobody there need know
        }
        if (customer.secondFactor()) {
            checkSecond(customer, otp, now);
        }
        return customer;
    }

    private void checkSecond(CustomerView customer, String otp, Instant now) {
        if (otp.isEmpty()) {
            throw new OneTimePasswordMissing();
        }
        checkPassword.refuseWhileLocked(customer.login(), now);
        if (otp.length() > LONGEST_OTP || !secondFactor.use(customer.id(), otp, now)) {
            checkPassword.countFailure(customer.login(), now);
            throw new NotAuthenticated();
        }
        checkPassword.forgetFailures(customer.login());
    }
}
