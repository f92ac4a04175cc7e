package org.backorder.custody;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.backorder.dropcatch.NameCaught;
import org.backorder.outbox.Subscriber;
import org.backorder.registry.DomainName;

/** A caught name is registered with us as trustee: it is recorded with its secret and dates, and is in nobody's account (R27, R42). */
@Dependent
class TakeIntoCustody implements Subscriber<NameCaught> {
    @Inject
    CustodyStore names;

    @Override
    public String name() {
        return "custody-take";
    }

    @Override
    public Class<NameCaught> event() {
        return NameCaught.class;
    }

    @Override
    public void receive(UUID eventId, NameCaught caught, Instant occurredAt, Instant now) {
        names.take(caught, DomainName.parse(caught.name()).unicode(), now);
    }
}
