package org.backorder.payment;

import java.util.List;

/** What PayPal sends beside a webhook's body to prove that it is its own. */
public record WebhookHeaders(
        String transmissionId, String time, String signature, String certificateUrl, String algorithm) {
    /** True when all of them are there. */
    boolean areComplete() {
        return List.of(transmissionId, time, signature, certificateUrl, algorithm).stream()
                .noneMatch(String::isBlank);
    }
}
