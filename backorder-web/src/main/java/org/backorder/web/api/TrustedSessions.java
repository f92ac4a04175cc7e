package org.backorder.web.api;

/** What the edge trusts about sessions for a moment; whoever ends a session says so here first. */
public interface TrustedSessions {
    /** The session is looked up again at its next use. */
    void forget(String session);
}
