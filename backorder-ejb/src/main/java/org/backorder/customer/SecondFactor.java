package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.InvalidValue;
import org.backorder.time.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * One-time passwords as a second factor (R3, RFC 6238): each code counts once, and recovery codes stand in for a lost telephone. Codes
 * follow the system's clock, whatever the scenario's.
 */
@Stateless
public class SecondFactor {
    private static final int CODES = 10;
    private static final int CODE_LENGTH = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look alike
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    SecondFactorStore factors;

    @Inject
    CustomerCache cache;

    @Inject
    CheckPassword checkPassword;

    @Inject
    CountWrongGuess wrongGuess;

    @Inject
    TimeSource time;

    @Inject
    AuditTrail audit;

    /** Something to scan; nothing is stored before {@link #confirm}. */
    public TotpSetup begin(Caller caller) {
        caller.demandOwner();
        String secret = Totp.newSecret();
        return new TotpSetup(secret, Totp.uri(caller.customer().login(), secret));
    }

    /** Turns it on when the code is of that secret; answers recovery codes, which are shown this once. Refuses with InvalidValue. */
    public List<String> confirm(Caller caller, TotpSetup setup, String code, Instant now) {
        caller.demandOwner();
        OptionalLong step = Totp.isSecret(setup.secret())
                ? Totp.step(setup.secret(), code, 0, time.withoutOffset(now))
                : OptionalLong.empty();
        if (step.isEmpty()) {
            throw new InvalidValue("OTP", "the six digits the application shows now");
        }
        factors.set(caller.id(), setup.secret(), step.getAsLong(), now);
        List<String> codes =
                Stream.generate(SecondFactor::recoveryCode).limit(CODES).toList();
        factors.addCodes(caller.id(), codes.stream().map(SecondFactor::hash).toList(), now);
        tell(caller.customer(), "TurnOnSecondFactor", now);
        return codes;
    }

    /**
     * Turns it off; a code, or a recovery code, proves that it is still the same person. Refuses with InvalidValue; a wrong code counts like one at
     * sign-in, so that an open session is no place to guess (R3).
     */
    public void turnOff(Caller caller, String code, Instant now) {
        caller.demandOwner();
        String login = caller.customer().login();
        checkPassword.refuseWhileLocked(login, now);
        if (!use(caller.id(), code, now)) {
            wrongGuess.count(login, now);
            throw new InvalidValue("OTP", "the six digits the application shows now, or a recovery code");
        }
        factors.set(caller.id(), null, 0, now);
        tell(caller.customer(), "TurnOffSecondFactor", now);
    }

    /** Gives a customer below another one's secret, or takes its own away, for whoever manages it; refuses with InvalidValue. */
    public void replace(CustomerView customer, @Nullable String secret, Instant now) {
        String wanted = secret == null ? null : secret.toUpperCase(Locale.ROOT).replace("=", "");
        if (wanted != null && !Totp.isSecret(wanted)) {
            throw new InvalidValue("OTPSECRET", "Base32 of 80 to 320 bits");
        }
        factors.set(customer.id(), wanted, 0, now);
        tell(customer, wanted == null ? "TurnOffSecondFactor" : "TurnOnSecondFactor", now);
    }

    /** True when the code is right; it is used up. */
    public boolean use(CustomerId customer, String code, Instant now) {
        Optional<SecondFactorStore.Factor> factor = factors.lock(customer);
        if (factor.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.step(factor.get().secret(), code, factor.get().lastStep(), time.withoutOffset(now));
        if (step.isPresent()) {
            factors.used(customer, step.getAsLong());
            return true;
        }
        return factors.takeCode(customer, hash(code));
    }

    /** How many recovery codes are left. */
    public long codesLeft(CustomerId customer) {
        return factors.codesLeft(customer);
    }

    private void tell(CustomerView customer, String action, Instant now) {
        cache.forget(customer.id());
        audit.record(action, "customer", customer.login(), Map.of(), Map.of(), now);
    }

    private static String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i == CODE_LENGTH / 2 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Fifty random bits need no slow hash; however it is typed, it is the same code. */
    private static byte[] hash(String code) {
        return Tokens.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
