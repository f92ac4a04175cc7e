package org.backorder.event;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.backorder.customer.Caller;

/** Takes an event off the caller's list. */
@Stateless
public class DeleteEvent {

    /** No longer listed; unknown and foreign events are refused alike. */
    public void delete(Caller caller, long id, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
