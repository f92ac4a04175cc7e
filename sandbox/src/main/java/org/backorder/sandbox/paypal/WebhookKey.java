package org.backorder.sandbox.paypal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.zip.CRC32;

/** Signs webhooks as PayPal does: RSA over transmission id, time, webhook id and the CRC-32 of the body, joined by bars. */
final class WebhookKey {
    static final String ALGORITHM = "SHA256withRSA";

    private final KeyPair keys;

    private WebhookKey(KeyPair keys) {
        this.keys = keys;
    }

    static WebhookKey fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new WebhookKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(String transmissionId, String time, String webhookId, byte[] body) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(message(transmissionId, time, webhookId, body));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verifies(String transmissionId, String time, String webhookId, byte[] body, String given) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(keys.getPublic());
            signature.update(message(transmissionId, time, webhookId, body));
            return signature.verify(Base64.getDecoder().decode(given));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // no signature at all: Base64 or the key's length is wrong
        }
    }

    private static byte[] message(String transmissionId, String time, String webhookId, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return (transmissionId + "|" + time + "|" + webhookId + "|" + sum.getValue()).getBytes(StandardCharsets.UTF_8);
    }
}
