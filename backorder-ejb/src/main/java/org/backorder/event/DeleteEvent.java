package org.backorder.event;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;

/** Takes an event off the caller's list. */
@Stateless
public class DeleteEvent {
    @Inject
    FeedStore feed;

    /** No longer listed; staff are refused (531), unknown, foreign and deleted events alike (541). */
    public void delete(Caller caller, long id, Instant now) {
        if (caller.customer().readsAll()) {
            throw new Forbidden("the feed is its customer's");
        }
        if (!feed.delete(caller.id().value(), id, now)) {
            throw new InvalidValue("EVENT", "the number of an event on your list");
        }
    }
}
