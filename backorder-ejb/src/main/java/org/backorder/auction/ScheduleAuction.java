package org.backorder.auction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backorder.customer.CustomerId;
import org.backorder.outbox.Outbox;

/** New to SCHEDULED: a caught name has several entitled customers (R30, R35). The terms in force are copied onto the auction. */
@Stateless
public class ScheduleAuction {
    @Inject
    AuctionPlanStore plans;

    @Inject
    BidderAliases aliases;

    @Inject
    Outbox outbox;

    /**
     * Schedules the auction of the name caught by that plan, in the transaction that sends the orders to it.
     *
     * @throws IllegalArgumentException for orders of fewer than two customers
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public AuctionId schedule(long planId, String name, String tld, List<AuctionEntry> entries, Instant now) {
        Set<CustomerId> customers = new LinkedHashSet<>();
        entries.forEach(entry -> customers.add(entry.customer()));
        if (customers.size() < 2) {
            throw new IllegalArgumentException("an auction of " + name + " among " + customers);
        }
        AuctionTerms terms = plans.terms(tld, now);
        Instant startsAt = terms.opensAfter(now);
        AuctionId id = plans.insert(new NewAuction(planId, name, tld, startsAt), terms, now);
        Map<CustomerId, String> named = aliases.of(customers);
        plans.insertBidders(id, named);
        plans.insertEntries(id, entries);
        outbox.add(
                new AuctionScheduled(
                        id.value(),
                        planId,
                        name,
                        startsAt,
                        startsAt.plus(terms.duration()),
                        customers.stream().map(CustomerId::value).toList()),
                now);
        return id;
    }
}
