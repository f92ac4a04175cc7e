package org.backorder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.backorder.customer.Caller;
import org.backorder.order.OrderAuctionLost;
import org.backorder.order.OrderAuctionWon;
import org.backorder.outbox.DeliverOutbox;
import org.backorder.outbox.Outbox;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the ends of auctions read in the feed (api.md, section 11). */
@Tag("R40")
class AuctionFeedTest {
    private static final Instant NOON = Instant.parse("2026-03-13T12:00:00Z");
    private static final EventFilter ALL = new EventFilter(null, null, null, null);

    private final LiveDatabase database = LiveDatabase.fresh();
    private final Wiring wiring = Wiring.on(database, MovableTime.at(NOON.toString()))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final List<OrderFeed<?>> feeds =
            List.of(wiring.bean(AuctionWonFeed.class), wiring.bean(AuctionLostFeed.class));
    private final Caller anna = new Caller(People.of(wiring).customer("anna"), "192.0.2.1");

    @Test
    void tellsWhoWonAndWhoLost_withTheReasonOnlyWhereThereIsOne() {
        long id = anna.id().value();
        announce(new OrderAuctionWon(7, id, "house.com", 1000, 1500, "USD"));
        announce(new OrderAuctionLost(8, id, "house.com", 1000, null));
        announce(new OrderAuctionLost(9, id, "house.com", 1000, "INSUFFICIENT_FUNDS"));
        assertThat(wiring.bean(EventQuery.class)
                        .list(anna, ALL, false, PageRequest.of(0, 100))
                        .rows())
                .extracting(EventView::subclass, EventView::data)
                .containsExactly(
                        tuple("AUCTION_WON", List.of("application:7", "domain:house.com")),
                        tuple("AUCTION_LOST", List.of("application:8", "domain:house.com")),
                        tuple(
                                "AUCTION_LOST",
                                List.of("application:9", "domain:house.com", "reason:INSUFFICIENT_FUNDS")));
    }

    @Test
    void keepsTheNamesUnderWhichFactsWait() {
        assertThat(feeds)
                .extracting(OrderFeed::name)
                .containsExactly("event-feed-order-auction-won", "event-feed-order-auction-lost");
    }

    private void announce(Record fact) {
        Outbox outbox = wiring.bean(Outbox.class);
        database.transactions().run(() -> outbox.add(fact, NOON));
        Sql.query(database.dataSource(), "SELECT id FROM outbox", row -> row.number("id"))
                .forEach(row -> wiring.bean(DeliverOutbox.class).deliver(List.of(row), NOON));
    }
}
