package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.backorder.contact.ContactId;
import org.backorder.contact.ContactUse;
import org.backorder.customer.CustomerId;

/** Orders that may still bring a name keep the contacts it will be registered with. */
@Dependent
class ContactsOfOrders implements ContactUse {
    /** From the success on custody has them; for so long the fact may be on its way there. */
    private static final Duration ON_ITS_WAY = Duration.ofDays(1);

    /** A sold name is handed over when it is paid, and a default passes it on to one who had lost: weeks, all steps together (R41). */
    private static final Duration AUCTION_SETTLES = Duration.ofDays(30);

    @Inject
    OrderStore orders;

    @Override
    public Optional<String> of(CustomerId customer, ContactId contact, Instant now) {
        return orders.needing(customer, contact.handle(), now.minus(ON_ITS_WAY), now.minus(AUCTION_SETTLES))
                .map(id -> "order " + id);
    }
}
