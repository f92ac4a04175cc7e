package org.backorder.apikey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.refusal.NotFound;

/** Revokes a key of the caller: from the next call on it is refused, on every node. */
@Stateless
public class DeleteApiKey {
    @Inject
    ApiKeyStore keys;

    @Inject
    AuditTrail audit;

    /** Revokes; unknown, foreign and revoked keys are refused alike with NotFound (R1). */
    public void delete(Caller caller, long id, Instant now) {
        AddApiKey.refuseReaders(caller);
        ApiKeyView key = keys.lock(caller.id(), id)
                .filter(found -> found.revokedAt() == null)
                .orElseThrow(() -> new NotFound("APIKEY", Long.toString(id)));
        keys.revoke(id, now);
        audit.record(
                "revoke-api-key",
                "api-key",
                Long.toString(id),
                Map.of("label", key.label(), "scopes", ApiScope.words(key.scopes())),
                Map.of(),
                now);
    }
}
