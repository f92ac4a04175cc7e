package org.backorder.droplist;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.backorder.dropcatch.NameCaught;
import org.backorder.outbox.Subscriber;

/** Takes a name off the list that we have caught: nobody can order it any more (R34). */
@Dependent
class WithdrawCaughtName implements Subscriber<NameCaught> {
    @Inject
    DropListStore names;

    @Override
    public String name() {
        return "droplist-caught";
    }

    @Override
    public Class<NameCaught> event() {
        return NameCaught.class;
    }

    @Override
    public void receive(UUID eventId, NameCaught caught, Instant occurredAt, Instant now) {
        names.withdraw(caught.name(), caught.dropAt());
    }
}
