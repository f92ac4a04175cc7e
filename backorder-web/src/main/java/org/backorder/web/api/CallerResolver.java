package org.backorder.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Sessions;
import org.backorder.customer.SignIn;
import org.backorder.refusal.NotAuthenticated;

/**
 * Finds out who calls: by session, else by login and password (api.md 4). A session once confirmed is trusted for two seconds,
 * and a verified password for ten, because checking it takes a tenth of a second by design; a session ended on another node and
 * a changed password live on for no longer than that.
 */
@ApplicationScoped
class CallerResolver implements TrustedSessions {
    private static final String MAC = "HmacSHA256";

    @Inject
    Sessions sessions;

    @Inject
    SignIn signIn;

    private final RecentCallers recentSessions = new RecentCallers(Duration.ofSeconds(2), 20_000);
    private final RecentCallers recentLogins = new RecentCallers(Duration.ofSeconds(10), 2_000);
    private final SecretKeySpec key = new SecretKeySpec(randomKey(), MAC);

    Caller signedIn(RequestFields fields, String origin, Instant now) {
        if (!fields.session().isEmpty()) {
            return new Caller(bySession(fields.session(), now), origin);
        }
        if (fields.login().isEmpty() || fields.password().isEmpty()) {
            throw new NotAuthenticated();
        }
        return new Caller(byPassword(fields.login(), fields.password(), origin, now), origin);
    }

    @Override
    public void forget(String session) {
        recentSessions.forget(session);
    }

    private CustomerView bySession(String token, Instant now) {
        return recentSessions.find(token, now).orElseGet(() -> {
            CustomerView customer = sessions.resolve(token, now);
            recentSessions.remember(token, customer, now);
            return customer;
        });
    }

    private CustomerView byPassword(String login, String password, String origin, Instant now) {
        String sealed = seal(login + '\0' + password + '\0' + origin);
        return recentLogins.find(sealed, now).orElseGet(() -> {
            CustomerView customer = signIn.signIn(login, password, origin, now);
            recentLogins.remember(sealed, customer, now);
            return customer;
        });
    }

    /** Keyed with a secret that lives as long as the process, so that memory holds no password and no plain hash of one. */
    private String seal(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    private static byte[] randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
