package org.backorder.custody;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.custody.HandOverName.Outcome;
import org.backorder.outbox.Outbox;

/** Writes how a try to hand a name over ended, if the lease is still this node's. */
@Stateless
public class CompleteHandOver {
    @Inject
    CustodyStore names;

    @Inject
    Outbox outbox;

    /** The name is its customer's from now on, and that is announced; false when the lease was lost. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean done(HandOverTask task, Outcome.Done done, Instant now) {
        Instant expiresAt = done.expiresAt() == null ? names.expiresAt(task.id()) : done.expiresAt();
        if (!names.handedOver(task, expiresAt, now)) {
            return false;
        }
        names.log(task.id(), "handed over to the customer of order " + task.orderId(), now);
        outbox.add(new NameHandedOver(task.id(), task.customerId(), task.orderId(), task.name()), now);
        return true;
    }
}
