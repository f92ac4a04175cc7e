package org.backorder.sandbox.epp.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Everything the registry keeps: objects, message queues, changed passwords, and its own secret. */
public final class RegistryStore implements AutoCloseable {
    private final Journal journal;
    private final ObjectStore objects;
    private final PollQueues polls;
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private byte[] secret = new byte[32];

    /** @param directory null keeps everything in memory only */
    public RegistryStore(@Nullable Path directory) throws IOException {
        if (directory != null) {
            Files.createDirectories(directory);
        }
        new SecureRandom().nextBytes(secret);
        journal = new Journal(directory);
        objects = new ObjectStore(journal);
        polls = new PollQueues(journal);
        journal.replay(this::replay);
        journal.compact(this::write);
    }

    public ObjectStore objects() {
        return objects;
    }

    public PollQueues polls() {
        return polls;
    }

    /** The authInfo of a name that carries none of its own, the same after every restart. */
    public String derivedAuthInfo(String name, long createdAt) {
        return hash(name + " " + createdAt).substring(0, 12) + "-Ai";
    }

    /** True when the password matches the one last set by login, null when none was ever set. */
    public @Nullable Boolean passwordMatches(String registrar, String password) {
        String known = passwords.get(registrar);
        return known == null ? null : known.equals(hash(registrar + " " + password));
    }

    public void changePassword(String registrar, String password) {
        String hashed = hash(registrar + " " + password);
        journal.append(List.of("P" + registrar + " " + hashed));
        passwords.put(registrar, hashed);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private void replay(char kind, String rest) {
        if (kind == 'K') {
            secret = HexFormat.of().parseHex(rest);
        } else if (kind == 'P') {
            passwords.put(rest.substring(0, rest.indexOf(' ')), rest.substring(rest.indexOf(' ') + 1));
        } else if (!objects.replay(kind, rest) && !polls.replay(kind, rest)) {
            throw new IllegalStateException("the journal holds a line of unknown kind " + kind);
        }
    }

    private void write(Consumer<String> line) {
        line.accept("K" + HexFormat.of().formatHex(secret));
        passwords.forEach((registrar, hashed) -> line.accept("P" + registrar + " " + hashed));
        objects.write(line);
        polls.write(line);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
