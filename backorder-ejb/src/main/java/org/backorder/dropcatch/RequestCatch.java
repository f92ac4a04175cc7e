package org.backorder.dropcatch;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;

/** Asks the catch engine for a name, once per drop, and calls it off. */
@Stateless
public class RequestCatch {

    /** Makes the catch plan from the drop profile; a repeat is one effect. Joins the running transaction. */
    public void request(CatchRequest request, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Set-wise request. */
    public void requestAll(List<CatchRequest> requests, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Cancels the open plan of a name, if there is one that has not decided (R14, the drop moved). */
    public void cancel(String name, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
