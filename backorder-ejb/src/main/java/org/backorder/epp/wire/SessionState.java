package org.backorder.epp.wire;

/** The life of a session (registries.md 1.4). */
public enum SessionState {
    CONNECTING,
    GREETED,
    LOGGED_IN,
    BUSY,
    CLOSING,
    CLOSED
}
