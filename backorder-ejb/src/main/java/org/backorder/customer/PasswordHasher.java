package org.backorder.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backorder.refusal.InvalidValue;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with argon2id (RFC 9106) and compares in constant time (R3). The text form is the usual
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}: 19 MiB and two passes, the least memory OWASP's password sheet recommends.
 */
@ApplicationScoped
public class PasswordHasher {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Letters and signs a password that one chooses oneself has at least. */
    public static final int SHORTEST = 10;

    private static final int LONGEST = 255;
    private static final int LONGEST_QUEUE = 100; // some seconds of work
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    // each hash takes 19 MiB and a core: a flood of sign-ins queues here and is refused, instead of taking the server
    // along
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobody = hash("nobody has this password");

    /** Refuses a new password that is shorter than the least length, or too long, with InvalidValue. */
    public static void demandLength(String password, int least) {
        if (password.length() < least || password.length() > LONGEST) {
            throw new InvalidValue("PASSWORD", least + " - " + LONGEST + " signs");
        }
    }

    /** The text form of a new salted hash. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** True when the hash is of that password. */
    public boolean matches(String password, String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash is not of the argon2id form");
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual = compute(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Costs as much as a comparison: for logins that do not exist, which must not be told from others by the clock. */
    public void matchNobody(String password) {
        matches(password, nobody);
    }

    private byte[] compute(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        takeTurn();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withSalt(salt)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            running.release();
        }
    }

    private void takeTurn() {
        if (running.getQueueLength() >= LONGEST_QUEUE) {
            throw new SignInBusy();
        }
        running.acquireUninterruptibly();
    }
}
