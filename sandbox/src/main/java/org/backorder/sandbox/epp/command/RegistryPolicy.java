package org.backorder.sandbox.epp.command;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How this registry decides where the RFCs leave it open.
 *
 * @param autoApproveTransfers a transfer is done at once instead of waiting for the losing registrar
 * @param transferWait then approved by the server
 * @param addGrace a name deleted within it is purged at once
 * @param redemption first days of a deleted name, restorable
 * @param pendingDelete last days of a deleted name, not restorable
 * @param fees create fee by TLD where the registry requires the fee extension, as decimal text
 */
public record RegistryPolicy(
        boolean autoApproveTransfers,
        Duration transferWait,
        Duration addGrace,
        Duration redemption,
        Duration pendingDelete,
        boolean registrantRequired,
        Map<String, String> fees,
        String feeCurrency) {

    public static RegistryPolicy usual() {
        return new RegistryPolicy(
                true,
                Duration.ofDays(5),
                Duration.ofDays(5),
                Duration.ofDays(30),
                Duration.ofDays(5),
                true,
                Map.of(),
                "USD");
    }

    public @Nullable String fee(String tld) {
        return fees.get(tld);
    }
}
