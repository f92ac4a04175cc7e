package org.backorder.idempotency;

import org.backorder.refusal.Refusal;

/** The first request with that key has not ended yet (425): the client asks again a little later. */
public class RequestUnderWay extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public RequestUnderWay() {
        super(425, "request-under-way");
    }
}
