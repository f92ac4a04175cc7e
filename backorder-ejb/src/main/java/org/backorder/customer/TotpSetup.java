package org.backorder.customer;

import java.io.Serializable;

/**
 * A second factor about to be set up: nothing is stored until it is confirmed with a code.
 *
 * @param secret in Base32, for those who type it
 * @param uri for the QR code
 */
public record TotpSetup(String secret, String uri) implements Serializable {
    /** A secret is never shown by accident. */
    @Override
    public String toString() {
        return "TotpSetup";
    }
}
