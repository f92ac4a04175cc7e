package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.UnknownSession;
import org.backorder.settings.Settings;
import org.backorder.time.TimeSource;

/** Starts and ends sessions with idle and absolute limits (R3). */
@Stateless
public class Sessions {
    private static final int LEAST_SECONDS = 60;
    private static final int MOST_IDLE_SECONDS = 3600;
    private static final int MOST_LIFETIME_SECONDS = 86_400;

    @Inject
    CustomerStore customers;

    @Inject
    SessionStore sessions;

    @Inject
    SessionCache cache;

    @Inject
    Settings settings;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** Starts a session of the caller, or of its role: token of 64 letters and digits; idle seconds 60 to 3600, lifetime 60 to 86400. */
    public StartedSession start(Caller caller, int idleSeconds, int lifetimeSeconds, Instant now) {
        CustomerView customer = caller.customer();
        AccountRole role = caller.role();
        Instant start = time.withoutOffset(now);
        requireBetween("TIMEOUT", idleSeconds, MOST_IDLE_SECONDS);
        requireBetween("MAXTTL", lifetimeSeconds, MOST_LIFETIME_SECONDS);
        Long roleId = role == null ? null : Long.valueOf(role.id());
        customers.lock(customer.id()); // two starts at once must not both see the last free place
        // each holder has places of its own: a role must not be able to take those of its account
        if (sessions.countLive(customer.id(), roleId, start) >= settings.maxSessionsPerCustomer()) {
            throw new TooManySessions(settings.maxSessionsPerCustomer());
        }
        String token = Tokens.next();
        Instant expiresAt = start.plusSeconds(lifetimeSeconds);
        SessionRow session = new SessionRow(customer.id(), roleId, idleSeconds, start, expiresAt);
        sessions.add(Tokens.hash(token), session, caller.origin(), start);
        return new StartedSession(token, customer, expiresAt);
    }

    /** Live sessions of the caller, the last used first; the one of that token is marked as current. */
    public List<SessionView> of(Caller caller, String token, Instant now) {
        return sessions.live(caller.id(), Tokens.hash(token), time.withoutOffset(now));
    }

    /** Ends every session of the caller, this one too. */
    public void endAll(Caller caller, Instant now) {
        caller.demandOwner();
        cache.endAllOf(caller.id());
        audit.record("EndAllSessions", "customer", caller.customer().login(), Map.of(), Map.of(), now);
    }

    /** Ends every session of a role. */
    public void endAllOf(AccountRole role) {
        cache.endAllOfRole(role.id());
    }

    /** Ends a session; ending an unknown one refuses with UnknownSession. */
    public void end(String token, Instant now) {
        byte[] hash = Tokens.hash(token);
        boolean live = sessions.find(hash)
                .filter(session -> !session.isOver(time.withoutOffset(now)))
                .isPresent();
        boolean deleted = sessions.delete(hash);
        cache.forget(hash);
        if (!live || !deleted) {
            throw new UnknownSession();
        }
    }

    private static void requireBetween(String parameter, int seconds, int most) {
        if (seconds < LEAST_SECONDS || seconds > most) {
            throw new InvalidValue(parameter, LEAST_SECONDS + " - " + most);
        }
    }
}
