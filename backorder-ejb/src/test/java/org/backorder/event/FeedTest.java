package org.backorder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.backorder.customer.Caller;
import org.backorder.order.FundsMissing;
import org.backorder.order.FundsMissing.UnfundedOrder;
import org.backorder.order.OrderActivated;
import org.backorder.order.OrderAuctionPending;
import org.backorder.order.OrderCancelled;
import org.backorder.order.OrderDatesChanged;
import org.backorder.order.OrderDeactivated;
import org.backorder.order.OrderFailed;
import org.backorder.order.OrderPlaced;
import org.backorder.order.OrderProcessing;
import org.backorder.order.OrderSucceeded;
import org.backorder.outbox.DeliverOutbox;
import org.backorder.outbox.Outbox;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a fact in the outbox to what its customer reads and deletes (api.md, section 11). */
class FeedTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final EventFilter ALL = new EventFilter(null, null, null, null);

    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at(NOON.toString());
    private final Wiring wiring =
            Wiring.on(database, time).with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final List<OrderFeed<?>> feeds = List.of(
            wiring.bean(PlacedFeed.class),
            wiring.bean(ActivatedFeed.class),
            wiring.bean(DeactivatedFeed.class),
            wiring.bean(ProcessingFeed.class),
            wiring.bean(SucceededFeed.class),
            wiring.bean(FailedFeed.class),
            wiring.bean(CancelledFeed.class),
            wiring.bean(AuctionPendingFeed.class),
            wiring.bean(DatesChangedFeed.class),
            wiring.bean(FundsMissingFeed.class));
    private final Caller anna = new Caller(People.of(wiring).customer("anna"), "192.0.2.1");
    private final Caller bert = new Caller(People.of(wiring).customer("bert"), "192.0.2.1");
    private final Caller auditor = People.of(wiring).caller("eve", "AUDITOR");
    private final EventQuery query = wiring.bean(EventQuery.class);
    private final DeleteEvent deleteEvent = wiring.bean(DeleteEvent.class);

    private void announce(Record fact) {
        Outbox outbox = wiring.bean(Outbox.class);
        database.transactions().run(() -> outbox.add(fact, time.instant()));
        List<Long> rows =
                Sql.query(database.dataSource(), "SELECT id FROM outbox ORDER BY id", row -> row.number("id"));
        assertThat(wiring.bean(DeliverOutbox.class).deliver(rows, time.instant()))
                .isEqualTo(rows.size());
    }

    private List<EventView> events(Caller caller) {
        return query.list(caller, ALL, false, PageRequest.of(0, 100)).rows();
    }

    @Test
    void turnsEachFactIntoItsRow_withTheReasonOnlyWhereThereIsOne() {
        long id = anna.id().value();
        announce(new OrderPlaced(7, id, "house.com"));
        announce(new OrderActivated(7, id, "house.com"));
        announce(new OrderDeactivated(7, id, "house.com", "NAME_LEFT_LIST"));
        announce(new OrderDeactivated(7, id, "house.com", null));
        announce(new OrderProcessing(7, id, "house.com"));
        announce(new OrderSucceeded(7, id, "house.com", 1, "USER", "USER", "USER", "USER"));
        announce(new OrderFailed(7, id, "house.com", "LOST"));
        announce(new OrderCancelled(7, id, "house.com"));
        announce(new OrderAuctionPending(7, id, "house.com"));
        announce(new OrderDatesChanged(7, id, "house.com", NOON, NOON));
        announce(new OrderDatesChanged(7, id, "house.com", null, null));
        assertThat(events(anna)).allSatisfy(event -> {
            assertThat(event.eventClass()).isEqualTo("DOMAIN_APPLICATION");
            assertThat(event.at()).isEqualTo(NOON);
            assertThat(event.data()).startsWith("application:7", "domain:house.com");
        });
        assertThat(events(anna))
                .extracting(
                        EventView::subclass,
                        event -> String.join(
                                " ", event.data().subList(2, event.data().size())))
                .containsExactly(
                        tuple("REQUESTED", ""),
                        tuple("ACTIVE", ""),
                        tuple("REQUESTED", "reason:NAME_LEFT_LIST"),
                        tuple("REQUESTED", ""),
                        tuple("PROCESSING", ""),
                        tuple("SUCCESSFUL", ""),
                        tuple("FAILED", "reason:LOST"),
                        tuple("CANCELLED", ""),
                        tuple("AUCTION_PENDING", ""),
                        tuple("DROPDATE_CHANGED", ""),
                        tuple("DROPDATE_CHANGED", "reason:NAME_LEFT_LIST"));
    }

    @Test
    void givesEveryUnfundedOrderItsOwnRow() {
        announce(missing());
        assertThat(events(anna))
                .extracting(EventView::subclass, EventView::data)
                .containsExactly(
                        tuple(
                                "FUNDS_MISSING",
                                List.of("application:7", "domain:house.com", "reason:INSUFFICIENT_FUNDS")),
                        tuple(
                                "FUNDS_MISSING",
                                List.of("application:8", "domain:garden.com", "reason:INSUFFICIENT_FUNDS")));
    }

    private FundsMissing missing() {
        return new FundsMissing(
                anna.id().value(),
                LocalDate.of(2026, 3, 10),
                List.of(
                        new UnfundedOrder(7, "house.com", 2000, "USD", NOON),
                        new UnfundedOrder(8, "garden.com", 2000, "USD", NOON)),
                4000,
                "USD",
                NOON);
    }

    @Test
    void takesARepeatedDeliveryForOneFact_evenAfterItsEventIsDeleted() {
        PlacedFeed placed = wiring.bean(PlacedFeed.class);
        FundsMissingFeed funds = wiring.bean(FundsMissingFeed.class);
        OrderPlaced fact = new OrderPlaced(7, anna.id().value(), "house.com");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        for (int delivery = 0; delivery < 2; delivery++) {
            placed.receive(first, fact, NOON, NOON);
            funds.receive(second, missing(), NOON, NOON);
        }
        assertThat(events(anna)).hasSize(3);
        deleteEvent.delete(anna, events(anna).get(0).id(), NOON);
        placed.receive(first, fact, NOON, NOON);
        assertThat(events(anna)).hasSize(2);
        placed.receive(UUID.randomUUID(), fact, NOON, NOON);
        assertThat(events(anna)).as("another fact of the same kind").hasSize(3);
    }

    @Test
    void keepsTheNamesUnderWhichFactsWait() {
        assertThat(feeds)
                .extracting(OrderFeed::name)
                .containsExactly(
                        "event-feed-order-placed",
                        "event-feed-order-activated",
                        "event-feed-order-deactivated",
                        "event-feed-order-processing",
                        "event-feed-order-succeeded",
                        "event-feed-order-failed",
                        "event-feed-order-cancelled",
                        "event-feed-order-auction-pending",
                        "event-feed-order-dates-changed",
                        "event-feed-funds-missing");
    }

    @Test
    void pagesInTheOrderOfIds_orTheNewestFirst() {
        IntStream.rangeClosed(1, 25)
                .forEach(order -> announce(new OrderPlaced(order, anna.id().value(), "n" + order + ".com")));
        announce(new OrderPlaced(26, bert.id().value(), "other.com"));
        Page<EventView> middle = query.list(anna, ALL, false, PageRequest.of(10, 10));
        assertThat(middle.total()).isEqualTo(25);
        assertThat(middle.rows()).extracting(FeedTest::order).containsExactly(orders(11, 20));
        Page<EventView> last = query.list(anna, ALL, false, PageRequest.of(20, 10));
        assertThat(last.rows()).extracting(FeedTest::order).containsExactly(orders(21, 25));
        Page<EventView> beyond = query.list(anna, ALL, false, PageRequest.of(25, 10));
        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.total()).isEqualTo(25);
        Page<EventView> newest = query.list(anna, ALL, true, PageRequest.of(0, 2));
        assertThat(newest.rows()).extracting(FeedTest::order).containsExactly("25", "24");
    }

    private static String order(EventView event) {
        return event.data().get(0).substring("application:".length());
    }

    private static String[] orders(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toArray(String[]::new);
    }

    @Test
    void filtersByPatternsAndWholeSeconds() {
        announce(new OrderActivated(1, anna.id().value(), "a.com"));
        time.moveTo(NOON.plusMillis(999));
        announce(new OrderAuctionPending(2, anna.id().value(), "b.com"));
        time.moveTo(NOON.plusSeconds(1));
        announce(new OrderFailed(3, anna.id().value(), "c.com", "LOST"));
        assertThat(found(new EventFilter("domain_*", "a*", null, null))).containsExactly("1", "2");
        assertThat(found(new EventFilter(null, "AUCTION?PENDING", null, null))).isEmpty();
        assertThat(found(new EventFilter(null, "A%", null, null))).isEmpty();
        assertThat(found(new EventFilter(null, "AUCTION_PENDIN_", null, null))).isEmpty();
        assertThat(found(new EventFilter("OTHER", null, null, null))).isEmpty();
        assertThat(found(new EventFilter(null, null, NOON, NOON))).containsExactly("1", "2");
        assertThat(found(new EventFilter(null, null, NOON.plusSeconds(1), null)))
                .containsExactly("3");
        assertThat(found(new EventFilter(null, null, null, NOON.minusSeconds(1))))
                .isEmpty();
    }

    private List<String> found(EventFilter filter) {
        return query.list(anna, filter, false, PageRequest.of(0, 10)).rows().stream()
                .map(FeedTest::order)
                .toList();
    }

    @Test
    void showsACustomerItsOwnEvents_andAnAuditorAll() {
        announce(new OrderPlaced(1, anna.id().value(), "a.com"));
        announce(new OrderPlaced(2, bert.id().value(), "b.com"));
        long annas = events(anna).get(0).id();
        assertThat(events(bert)).extracting(FeedTest::order).containsExactly("2");
        assertThat(events(auditor)).extracting(FeedTest::order).containsExactly("1", "2");
        assertThat(query.byId(auditor, annas)).isEqualTo(query.byId(anna, annas));
        assertThatThrownBy(() -> query.byId(bert, annas)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> query.byId(anna, annas + 1000)).isInstanceOf(NotFound.class);
    }

    @Test
    void deletesOwnEventsOnce_andRefusesAllOthersAlike() {
        announce(new OrderPlaced(1, anna.id().value(), "a.com"));
        announce(new OrderPlaced(2, anna.id().value(), "b.com"));
        long event = events(anna).get(0).id();
        assertThatThrownBy(() -> deleteEvent.delete(bert, event, NOON)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> deleteEvent.delete(anna, event + 1000, NOON)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> deleteEvent.delete(auditor, event, NOON)).isInstanceOf(Forbidden.class);
        assertThat(events(anna)).hasSize(2);
        deleteEvent.delete(anna, event, NOON);
        assertThat(events(anna)).extracting(FeedTest::order).containsExactly("2");
        assertThat(events(auditor)).hasSize(1);
        assertThat(query.list(anna, ALL, false, PageRequest.of(0, 10)).total()).isEqualTo(1);
        assertThatThrownBy(() -> query.byId(anna, event)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deleteEvent.delete(anna, event, NOON)).isInstanceOf(InvalidValue.class);
    }

    @Test
    @Tag("R1")
    void keepsWhatWasRead_forItsCustomerAlone() {
        long id = anna.id().value();
        announce(new OrderPlaced(7, id, "house.com"));
        announce(new OrderPlaced(8, id, "garden.com"));
        announce(new OrderActivated(7, id, "house.com"));
        ReadEvents reading = wiring.bean(ReadEvents.class);
        List<EventView> all = events(anna);
        assertThat(query.unread(anna)).isEqualTo(3);
        assertThat(query.unread(bert)).isZero();
        reading.mark(anna, all.get(0).id(), true, NOON);
        reading.mark(anna, all.get(0).id(), true, NOON.plusSeconds(1));
        assertThat(events(anna).get(0).readAt()).as("the first reading counts").isEqualTo(NOON);
        assertThat(ids(new EventFilter(null, null, null, null, null, true)))
                .containsExactly(all.get(1).id(), all.get(2).id());
        assertThat(ids(new EventFilter(null, null, null, null, 7L, false)))
                .containsExactly(all.get(0).id(), all.get(2).id());
        reading.mark(anna, all.get(0).id(), false, NOON);
        assertThat(query.unread(anna)).isEqualTo(3);
        assertThatThrownBy(() -> reading.mark(bert, all.get(0).id(), true, NOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.mark(auditor, all.get(0).id(), true, NOON))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reading.markAll(auditor, Long.MAX_VALUE, NOON)).isInstanceOf(Forbidden.class);
        assertThat(reading.markAll(bert, Long.MAX_VALUE, NOON)).isZero();
        assertThat(reading.markAll(anna, all.get(1).id(), NOON)).isEqualTo(2);
        assertThat(query.unread(anna)).as("what came after the list was shown").isEqualTo(1);
        deleteEvent.delete(anna, all.get(2).id(), NOON);
        assertThat(query.unread(anna)).isZero();
        assertThatThrownBy(() -> reading.mark(anna, all.get(2).id(), true, NOON))
                .isInstanceOf(NotFound.class);
    }

    private List<Long> ids(EventFilter filter) {
        return query.list(anna, filter, false, PageRequest.of(0, 100)).rows().stream()
                .map(EventView::id)
                .toList();
    }
}
