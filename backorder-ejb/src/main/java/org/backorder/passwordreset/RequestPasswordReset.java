package org.backorder.passwordreset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.backorder.outbox.Outbox;

/**
 * Asks for a link to replace a password. Does the same for every login, one that nobody has included, and takes the same time: who has
 * the login is looked up when the mail is written, after the answer.
 */
@Stateless
public class RequestPasswordReset {
    /** Requests for one login an hour: somebody who finds no mail tries again, and not much more often. */
    static final int MOST_OF_LOGIN = 3;
    /** Requests from one address an hour: an office of people who forget. */
    static final int MOST_FROM_ORIGIN = 20;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_LOGIN = 100;

    @Inject
    PasswordResetStore requests;

    @Inject
    Outbox outbox;

    /** Asks; refuses with TooManyRequests. */
    public void request(String login, String origin, Instant now) {
        String lower = login.strip().toLowerCase(Locale.ROOT);
        String known = lower.substring(0, Math.min(lower.length(), LONGEST_LOGIN));
        requests.queue(known, origin);
        if (requests.countOf(known, now.minus(HOUR)) >= MOST_OF_LOGIN
                || requests.countFrom(origin, now.minus(HOUR)) >= MOST_FROM_ORIGIN) {
            throw new TooManyRequests();
        }
        requests.deleteBefore(now.minus(KEPT));
        outbox.add(new PasswordResetRequested(requests.add(known, origin, now)), now);
    }
}
