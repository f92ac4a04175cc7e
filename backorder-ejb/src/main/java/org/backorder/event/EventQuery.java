package org.backorder.event;

import jakarta.ejb.Stateless;
import org.backorder.customer.Caller;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Reads a customer's event feed. */
@Stateless
public class EventQuery {

    /** Events in the order of their ids, or newest first. */
    public Page<EventView> list(Caller caller, EventFilter filter, boolean newestFirst, PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }

    /** One event of the caller; refuses with NotFound. */
    public EventView byId(Caller caller, long id) {
        throw new UnsupportedOperationException("contract");
    }
}
