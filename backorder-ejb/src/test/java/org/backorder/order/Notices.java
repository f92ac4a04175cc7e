package org.backorder.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.backorder.outbox.Subscriber;

/** Keeps the announcements of missing funds as they are delivered. */
record Notices(List<FundsMissing> received) implements Subscriber<FundsMissing> {
    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Class<FundsMissing> event() {
        return FundsMissing.class;
    }

    @Override
    public void receive(UUID eventId, FundsMissing event, Instant occurredAt, Instant now) {
        received.add(event);
    }
}
