package org.backorder.sandbox.paypal;

import java.net.URI;
import java.time.InstantSource;

/**
 * How the stand-in is set up: the application registered with it, and where that application wants its webhooks.
 *
 * @param port 0 takes a free one
 * @param webhookAddress where events go
 * @param clock scenario time, which stamps everything
 */
public record PayPalOptions(int port, URI webhookAddress, InstantSource clock) {
    /** The application's client id. */
    public static final String CLIENT_ID = "sandbox-client";
    /** Its secret. */
    public static final String CLIENT_SECRET = "sandbox-secret";
    /** The number of its webhook, part of what is signed. */
    public static final String WEBHOOK_ID = "8PT597110X687430LKGECATA";
}
