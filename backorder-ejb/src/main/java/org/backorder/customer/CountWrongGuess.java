package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Counts a wrong password or code that was given inside a transaction, in one of its own, so that it stays counted although the
 * answer is a refusal (R3).
 */
@Stateless
public class CountWrongGuess {
    @Inject
    CheckPassword checkPassword;

    /** Counts one more failure of that login, and locks it when there are many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void count(String login, Instant now) {
        checkPassword.countFailure(login, now);
    }
}
