package org.backorder.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.backorder.refusal.NotAuthenticated;

/**
 * Checks a login and its password, with lock-out and back-off after repeated failures (R3), for whoever has a password. For use
 * outside a transaction: a counted failure stays counted although the answer is a refusal.
 */
@ApplicationScoped
public class CheckPassword {
    private static final int LONGEST_LOGIN = 100; // account!role: 64, 1 and 32
    private static final int LONGEST_PASSWORD = 1024;

    @Inject
    LockOutStore lockOuts;

    @Inject
    PasswordHasher passwords;

    @Inject
    VerifiedCredentials verified;

    /** Whose login and password these are; refuses with NotAuthenticated or LockedOut, alike for unknown logins. */
    public <T extends PasswordOwner> T check(
            String login, String password, String origin, PasswordOwners<T> owners, Instant now) {
        if (login.isBlank() || login.length() > LONGEST_LOGIN || password.length() > LONGEST_PASSWORD) {
            throw new NotAuthenticated(); // nobody has such a login or password: nothing to protect by equal cost
        }
        String known = login.toLowerCase(Locale.ROOT);
        // a client that proved itself from this address is not locked out by a stranger's guesses from another one
        return verified.find(known, password, origin, owners)
                .orElseGet(() -> checkAnew(known, password, origin, owners, now));
    }

    private <T extends PasswordOwner> T checkAnew(
            String login, String password, String origin, PasswordOwners<T> owners, Instant now) {
        LockOut lockOut = lockOuts.of(login);
        lockOut.refuseWhileLocked(now);
        Optional<T> owner = owners.byLogin(login);
        boolean right = isRight(owner, password);
        // guesses sent together waited together for their hash: the first ones may have locked the login meanwhile
        lockOuts.of(login).refuseWhileLocked(now);
        if (!right) {
            countFailure(login, now);
            throw new NotAuthenticated();
        }
        T found = owner.orElseThrow();
        if (lockOut.failures() > 0 && !found.secondFactor()) {
            lockOuts.clear(login);
        }
        verified.keep(login, password, origin, found);
        return found;
    }

    private boolean isRight(Optional<? extends PasswordOwner> owner, String password) {
        if (owner.isEmpty()) {
            passwords.matchNobody(password);
            return false;
        }
        // the hash first: an inactive account must not answer faster
        return passwords.matches(password, owner.get().passwordHash())
                && owner.get().active();
    }

    /** Refuses with LockedOut while that login is locked. */
    public void refuseWhileLocked(String login, Instant now) {
        lockOuts.of(login).refuseWhileLocked(now);
    }

    /** Counts one more failure, and locks the login when there are many. */
    public void countFailure(String login, Instant now) {
        Duration pause = LockOut.pause(lockOuts.count(login, now));
        if (!pause.isZero()) {
            lockOuts.lock(login, now.plus(pause));
        }
    }

    /** Begins to count anew. */
    public void forgetFailures(String login) {
        lockOuts.clear(login);
    }
}
