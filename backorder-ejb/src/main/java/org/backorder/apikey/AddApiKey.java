package org.backorder.apikey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.backorder.audit.Actor;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.Role;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Makes a key for the caller. The key is in the answer and nowhere else. */
@Stateless
public class AddApiKey {
    /** Live keys of one customer at most: one per program and to spare. */
    static final int MOST = 100;

    private static final int LONGEST_LABEL = 64;

    @Inject
    ApiKeyStore keys;

    @Inject
    AuditTrail audit;

    /**
     * Makes a key with these scopes, one at least. Refuses in this order: auditors and bidders (531), a scope the caller's own key
     * lacks (531), label, scopes and an expiry that is past or later than that of the caller's own key (541), too many keys (549).
     *
     * @param grant what the caller itself may do: everything after a login, else what its key may
     * @param expiresAt from then on the key is refused; absent for never
     */
    public NewApiKey add(
            Caller caller, Grant grant, String label, Set<ApiScope> scopes, @Nullable Instant expiresAt, Instant now) {
        refuseReaders(caller);
        scopes.stream()
                .filter(scope -> !grant.scopes().contains(scope))
                .sorted()
                .findFirst()
                .ifPresent(missing -> {
                    throw new ScopeMissing(missing);
                });
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            throw new InvalidValue("LABEL", "1 to " + LONGEST_LABEL + " characters");
        }
        if (scopes.isEmpty()) {
            throw new InvalidValue("SCOPE", "at least one of " + ApiScope.words(Set.of(ApiScope.values())));
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new InvalidValue("EXPIRATIONDATE", "a time to come");
        }
        if (!grant.outlasts(expiresAt)) {
            throw new InvalidValue("EXPIRATIONDATE", "a time not after the end of the key that makes it");
        }
        keys.lockCustomer(caller.id());
        if (keys.countLive(caller.id(), now) >= MOST) {
            throw new TooManyKeys(MOST);
        }
        return stored(caller, name, scopes, expiresAt, now);
    }

    private NewApiKey stored(
            Caller caller, String label, Set<ApiScope> scopes, @Nullable Instant expiresAt, Instant now) {
        String token = KeyToken.next();
        long id = keys.add(
                caller.id(), token, label, scopes, expiresAt, Actor.current().name(), now);
        audit.record(
                "add-api-key",
                "api-key",
                Long.toString(id),
                Map.of(),
                Map.of("customer", caller.customer().login(), "label", label, "scopes", ApiScope.words(scopes)),
                now);
        return new NewApiKey(token, keys.byId(id).orElseThrow());
    }

    /** Who changes nothing makes nothing to change things with (R2). */
    static void refuseReaders(Caller caller) {
        caller.demandOwner(); // a role with a key would be out of reach of its rights
        Set<Role> roles = caller.customer().roles();
        if (!roles.contains(Role.CUSTOMER) && !roles.contains(Role.OPERATOR)) {
            throw new Forbidden("only customers and operators have keys");
        }
    }
}
