package org.backorder.settings;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Knobs of the server, read once at start from the environment; business policy is in tables instead.
 *
 * @param maxSessionsPerCustomer live sessions of one customer before 521
 * @param outboxAttempts deliveries tried before a row is parked
 * @param verifiedCredentials how long checked credentials of stateless calls need no new check of the password hash
 */
public record Settings(int maxSessionsPerCustomer, int outboxAttempts, Duration verifiedCredentials) {

    /** Refuses nonsense with a plain sentence. */
    public Settings {
        between("BACKORDER_MAX_SESSIONS", maxSessionsPerCustomer, 1, 100_000);
        between("BACKORDER_OUTBOX_ATTEMPTS", outboxAttempts, 1, 1000);
        between("BACKORDER_VERIFIED_CREDENTIALS_SECONDS", verifiedCredentials.toSeconds(), 0, 3600);
    }

    /** The settings the environment gives; what it leaves out has its default. */
    static Settings read(Function<String, @Nullable String> environment) {
        return new Settings(
                number(environment, "BACKORDER_MAX_SESSIONS", 500),
                number(environment, "BACKORDER_OUTBOX_ATTEMPTS", 10),
                Duration.ofSeconds(number(environment, "BACKORDER_VERIFIED_CREDENTIALS_SECONDS", 300)));
    }

    private static int number(Function<String, @Nullable String> environment, String name, int unset) {
        String text = environment.apply(name);
        if (text == null || text.isBlank()) {
            return unset;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, not \"" + text + "\".", e);
        }
    }

    private static void between(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " must be between " + least + " and " + most + ", not " + value + ".");
        }
    }
}
