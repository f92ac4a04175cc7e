package org.backorder.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the environment says of PayPal. */
class PayPalAccessTest {
    private static final Map<String, String> WHOLE = Map.of(
            "BACKORDER_PAYPAL_URL", "https://api-m.paypal.com/",
            "BACKORDER_PAYPAL_CLIENT_ID", "client",
            "BACKORDER_PAYPAL_CLIENT_SECRET", "whisper",
            "BACKORDER_PAYPAL_WEBHOOK_ID", "hook");

    @Test
    void isOfferedWhenItIsWhole_andNamesNoSecret() {
        PayPalAccess access = PayPalAccess.read(WHOLE::get);
        assertThat(access.isOffered()).isTrue();
        assertThat(access.root()).isEqualTo("https://api-m.paypal.com");
        assertThat(access.toString()).doesNotContain("whisper");
        assertThat(PayPalAccess.read(Map.<String, String>of()::get).isOffered()).isFalse();
    }

    @Test
    void refusesHalfOfIt_withAPlainSentence() {
        Map<String, String> half = Map.of("BACKORDER_PAYPAL_URL", "https://api-m.paypal.com");
        assertThatThrownBy(() -> PayPalAccess.read(half::get)).hasMessageContaining("BACKORDER_PAYPAL_CLIENT_ID");
        Map<String, String> wrong = Map.of("BACKORDER_PAYPAL_URL", "paypal.com");
        assertThatThrownBy(() -> PayPalAccess.read(wrong::get)).hasMessageContaining("must begin with http");
    }
}
