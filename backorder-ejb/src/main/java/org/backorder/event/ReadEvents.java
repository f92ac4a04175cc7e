package org.backorder.event;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotFound;

/** Notes which events their customer has read; it changes nothing of what programs see. */
@Stateless
public class ReadEvents {
    @Inject
    FeedStore feed;

    /** Marks one as read, or as unread; staff are refused, unknown, foreign and deleted events alike with NotFound (R1). */
    public void mark(Caller caller, long id, boolean read, Instant now) {
        refuseReaders(caller);
        if (!feed.mark(caller.id().value(), id, read ? now : null)) {
            throw new NotFound("EVENT", Long.toString(id));
        }
    }

    /** Marks all up to that one as read, so that what came meanwhile stays unread; answers how many there were. Staff are refused. */
    public int markAll(Caller caller, long upTo, Instant now) {
        refuseReaders(caller);
        return feed.markAll(caller.id().value(), upTo, now);
    }

    private static void refuseReaders(Caller caller) {
        caller.demandOwner(); // what a role has read the account has not
        if (caller.customer().readsAll()) {
            throw new Forbidden("the feed is its customer's");
        }
    }
}
