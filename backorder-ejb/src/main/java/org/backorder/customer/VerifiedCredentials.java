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
 * while the customer is active and its stored hash is still the one that was checked; both are read anew every few seconds.
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

    @Inject
    CustomerCache customers;

    private record Verified(CustomerId customer, String passwordHash, Elapsed age) {}

    /** The customer of credentials that were checked, from the same origin. */
    public Optional<CustomerView> find(String login, String password, String origin) {
        String digest = digest(login, password, origin);
        Verified entry = entries.get(digest);
        if (entry == null) {
            return Optional.empty();
        }
        if (isOld(entry)) {
            entries.remove(digest);
            return Optional.empty();
        }
        return customers
                .byId(entry.customer())
                .filter(customer -> customer.view().active()
                        && customer.view().login().equals(login) // not after a new login was given
                        && customer.passwordHash().equals(entry.passwordHash()))
                .map(KnownCustomer::view);
    }

    public void keep(String login, String password, String origin, KnownCustomer customer) {
        if (entries.size() >= MOST) {
            entries.values().removeIf(this::isOld);
        }
        if (entries.size() < MOST) {
            entries.put(
                    digest(login, password, origin),
                    new Verified(customer.view().id(), customer.passwordHash(), Elapsed.start()));
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
