package org.backorder.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.backorder.settings.Settings;
import org.backorder.time.Elapsed;

/**
 * Credentials checked a short while ago, so that an API call with login and password costs no password hash. Keeps no password:
 * the key is a keyed digest of login, password and origin, with a key that lives as long as the process. An entry counts only
 * while its owner is active and the stored hash is still the one that was checked; both are read anew every few seconds.
 */
@ApplicationScoped
class VerifiedCredentials {
    private static final int MOST = 10_000;
    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Map<String, Verified> entries = new ConcurrentHashMap<>();
    private final SecretKeySpec key = newKey();

    @Inject
    Settings settings;

    private record Verified(long owner, String passwordHash, Elapsed age) {}

    /** Whose credentials these are, when they were checked from the same origin; a login always belongs to the same kind of owner. */
    public <T extends PasswordOwner> Optional<T> find(
            String login, String password, String origin, PasswordOwners<T> owners) {
        String digest = digest(login, password, origin);
        Verified entry = entries.get(digest);
        if (entry == null) {
            return Optional.empty();
        }
        if (isOld(entry)) {
            entries.remove(digest);
            return Optional.empty();
        }
        return owners.byId(entry.owner())
                .filter(owner -> owner.active()
                        && owner.login().equals(login) // not after a new login was given
                        && owner.passwordHash().equals(entry.passwordHash()));
    }

    public void keep(String login, String password, String origin, PasswordOwner owner) {
        if (entries.size() >= MOST) {
            entries.values().removeIf(this::isOld);
        }
        if (entries.size() < MOST) {
            entries.put(
                    digest(login, password, origin), new Verified(owner.id(), owner.passwordHash(), Elapsed.start()));
        }
    }

    private boolean isOld(Verified entry) {
        return entry.age().soFar().compareTo(settings.verifiedCredentials()) >= 0;
    }

    private String digest(String login, String password, String origin) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            for (String part : new String[] {login, password, origin}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((byte) (bytes.length >>> 16)); // lengths first: no two triples share their bytes
                mac.update((byte) (bytes.length >>> 8));
                mac.update((byte) bytes.length);
                mac.update(bytes);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, MAC);
    }
}
