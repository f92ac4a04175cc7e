package org.backorder.ledger;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.backorder.customer.Caller;

/** Books money received, once per external id; same id with other content is refused naming the field (R23). */
@Stateless
public class RecordPayment {

    /** Books it and announces FundsReceived; operators only. */
    public void record(Caller caller, Payment payment, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
