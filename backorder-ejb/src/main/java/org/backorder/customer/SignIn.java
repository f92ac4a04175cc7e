package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.backorder.refusal.NotAuthenticated;

/**
 * Checks a login and its password, with lock-out and back-off after repeated failures (R3). Works without a transaction: a
 * counted failure stays counted although the answer is a refusal.
 */
@Stateless
public class SignIn {
    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_PASSWORD = 1024;
    private static final int LONGEST_OTP = 32;

    @Inject
    CustomerStore customers;

    @Inject
    LockOutStore lockOuts;

    @Inject
    PasswordHasher passwords;

    @Inject
    VerifiedCredentials verified;

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
        CustomerView customer = byPassword(login, password, origin, now);
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
        lockOuts.of(customer.login()).refuseWhileLocked(now);
        if (otp.length() > LONGEST_OTP || !secondFactor.use(customer.id(), otp, now)) {
            countFailure(customer.login(), now);
            throw new NotAuthenticated();
        }
        lockOuts.clear(customer.login());
    }

    private CustomerView byPassword(String login, String password, String origin, Instant now) {
        if (login.isBlank() || login.length() > LONGEST_LOGIN || password.length() > LONGEST_PASSWORD) {
            throw new NotAuthenticated(); // no customer has such a login or password: nothing to protect by equal cost
        }
        String known = login.toLowerCase(Locale.ROOT);
        // a client that proved itself from this address is not locked out by a stranger's guesses from another one
        return verified.find(known, password, origin).orElseGet(() -> check(known, password, origin, now));
    }

    private CustomerView check(String login, String password, String origin, Instant now) {
        LockOut lockOut = lockOuts.of(login);
        lockOut.refuseWhileLocked(now);
        Optional<KnownCustomer> customer = customers.byLogin(login);
        boolean right = isRight(customer, password);
        // guesses sent together waited together for their hash: the first ones may have locked the login meanwhile
        lockOuts.of(login).refuseWhileLocked(now);
        if (!right) {
            countFailure(login, now);
            throw new NotAuthenticated();
        }
        KnownCustomer found = customer.orElseThrow();
        if (lockOut.failures() > 0 && !found.view().secondFactor()) {
            lockOuts.clear(login);
        }
        verified.keep(login, password, origin, found);
        return found.view();
    }

    private boolean isRight(Optional<KnownCustomer> customer, String password) {
        if (customer.isEmpty()) {
            passwords.matchNobody(password);
            return false;
        }
        // the hash first: an inactive account must not answer faster
        return passwords.matches(password, customer.get().passwordHash())
                && customer.get().view().active();
    }

    private void countFailure(String login, Instant now) {
        Duration pause = LockOut.pause(lockOuts.count(login, now));
        if (!pause.isZero()) {
            lockOuts.lock(login, now.plus(pause));
        }
    }
}
