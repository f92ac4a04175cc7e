package org.backorder.droplist;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.backorder.dropcatch.NameMissed;
import org.backorder.outbox.Subscriber;

/** Takes a name off the list that another registrar has caught; one that is merely not free yet stays (R34). */
@Dependent
class WithdrawLostName implements Subscriber<NameMissed> {
    private static final String LOST = "LOST";

    @Inject
    DropListStore names;

    @Override
    public String name() {
        return "droplist-lost";
    }

    @Override
    public Class<NameMissed> event() {
        return NameMissed.class;
    }

    @Override
    public void receive(UUID eventId, NameMissed missed, Instant occurredAt, Instant now) {
        if (missed.reason().equals(LOST)) {
            names.withdraw(missed.name(), missed.dropAt());
        }
    }
}
