package org.backorder.epp.wire;

import java.time.Instant;
import org.backorder.epp.response.Greeting;

/** What a session tells the pool that owns it. Called on the session's thread, or on the one that closes it. */
interface SessionEvents {

    void loggedIn(EppSession session);

    /** A command has ended and the session is free again. */
    void freed(EppSession session);

    /**
     * The session has ended, whether it ever was open or not.
     *
     * @param login what a refused login was answered with, or 0
     * @param misconfigured true when trying again cannot help until an operator changes something
     */
    void closed(EppSession session, String reason, int login, boolean misconfigured);

    /** A hello was answered; the pool keeps the clock offset of its registry. */
    void greeted(EppSession session, Greeting greeting, Instant askedAt, Instant answeredAt);
}
