package org.backorder.sandbox.run;

/**
 * Where the parts listen, on loopback; 0 takes a free port.
 *
 * @param http the server's pages and API
 * @param management the server's management and health
 * @param sandbox control interface, drop list and mail page
 * @param payPal the stand-in's API and the page on which its buyers approve
 */
public record Ports(int http, int management, int sandbox, int epp, int smtp, int imap, int database, int payPal) {
    /** Those of the one-command run. */
    public static Ports usual() {
        return new Ports(8080, 9990, 8090, 7700, 2525, 2143, 54329, 8091);
    }

    /** All free ones, for tests that must not disturb a running sandbox. */
    public static Ports free() {
        return new Ports(0, 0, 0, 0, 0, 0, 0, 0);
    }
}
