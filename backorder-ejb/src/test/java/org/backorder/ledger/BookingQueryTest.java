package org.backorder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.customer.UserDepth;
import org.backorder.ledger.BookingQuery.Bookings;
import org.backorder.money.Money;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account with four bookings, a minute apart, and what the lists of the API say about it. */
@Tag("R23")
class BookingQueryTest {
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    private static final Set<PostingKind> ALL = EnumSet.allOf(PostingKind.class);

    private final Wiring wiring = Wiring.on(LiveDatabase.fresh(), MovableTime.at("2026-03-10T12:00:00Z"))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final CustomerId alice = People.of(wiring).customer("alice").id();
    private final CustomerId bob = People.of(wiring).customer("bob").id();
    private final Caller operator = People.of(wiring).operator();
    private final BookingQuery query = wiring.bean(BookingQuery.class);
    private final Actor.Scope acting = Actor.acting(Actor.job("test"));

    @BeforeEach
    void book() {
        for (CustomerId customer : List.of(alice, bob)) {
            wiring.bean(OpenAccount.class).open(customer, "USD", Money.of(0, "USD"), START);
        }
        pay("a", alice, 10_000, START);
        charge(1, 6_000, START.plusSeconds(60));
        pay("b", bob, 777, START.plusSeconds(90));
        pay("c", alice, 2_500, START.plusSeconds(120).plusMillis(900));
        charge(2, 1_000, START.plusSeconds(180));
    }

    @AfterEach
    void stopActing() {
        acting.close();
    }

    private void pay(String id, CustomerId customer, long cents, Instant at) {
        wiring.bean(RecordPayment.class)
                .record(operator, new Payment(id, customer, Money.of(cents, "USD"), "WIRE", "transfer " + id), at);
    }

    private void charge(long order, long cents, Instant at) {
        HoldFor holdFor = new HoldFor(order, "COM_BACKORDER", "name" + order + ".com");
        wiring.bean(PlaceFundHold.class).place(alice, holdFor, Money.of(cents, "USD"), at);
        wiring.bean(CaptureFundHold.class).capture(order, Money.of(cents, "USD"), at);
    }

    private Bookings list(BookingFilter filter) {
        return query.list(filter, PageRequest.of(0, 100));
    }

    private BookingFilter filter(@Nullable Instant from, @Nullable Instant to, Set<PostingKind> kinds) {
        return new BookingFilter(alice, from, to, kinds, null, null, false);
    }

    private static List<String> lines(Bookings bookings) {
        return bookings.page().rows().stream()
                .map(row ->
                        row.posting().amount().decimal() + " = " + row.balance().decimal())
                .toList();
    }

    @Test
    void showsEachBookingWithTheBalanceItLeft() {
        assertThat(lines(list(filter(null, null, ALL))))
                .containsExactly("100.00 = 100.00", "-60.00 = 40.00", "25.00 = 65.00", "-10.00 = 55.00");
    }

    @Test
    void theBalanceCountsWhatTheFilterHides() {
        Bookings charges = list(filter(null, null, Set.of(PostingKind.CAPTURE)));
        assertThat(lines(charges)).containsExactly("-60.00 = 40.00", "-10.00 = 55.00");
        assertThat(charges.sum()).isEqualTo(Money.of(-7_000, "USD"));
        assertThat(charges.page().total()).isEqualTo(2);
        assertThat(charges.page().rows().get(0).posting().orderId()).isEqualTo(1);
    }

    /** Dates are asked for and shown in whole seconds: the third booking was made 0.9 seconds into its own. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:02:00Z, 2026-03-10T12:02:00Z, 1",
        "2026-03-10T12:02:01Z, 2026-03-10T12:02:59Z, 0",
        "2026-03-10T12:00:00Z, 2026-03-10T12:01:59Z, 2",
        "2026-03-10T12:00:01Z, 2026-03-10T12:03:00Z, 3",
        "2026-03-10T12:00:01Z, 2026-03-10T12:02:59Z, 2"
    })
    void bothDatesAreInclusive(Instant from, Instant to, int found) {
        assertThat(list(filter(from, to, ALL)).page().total()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"NAME1.COM, 1", "name*, 2", "TRANSFER *, 2", "name_.com, 0", "%, 0", "your transfer, 0", "*, 4"})
    void findsDescriptionsByPattern_starOnly(String pattern, int found) {
        BookingFilter filter = new BookingFilter(alice, null, null, ALL, pattern, null, false);
        assertThat(list(filter).page().total()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"*, 4", "**, 4", "1000, 0", "?, 0"})
    void noBookingIsOnAnInvoice(String invoice, int found) {
        BookingFilter filter = new BookingFilter(alice, null, null, ALL, null, invoice, false);
        assertThat(list(filter).page().total()).isEqualTo(found);
    }

    @Test
    void pagesFromBothEnds_withTheSumOfAll() {
        BookingFilter newest = new BookingFilter(alice, null, null, ALL, null, null, true);
        Bookings page = query.list(newest, PageRequest.of(1, 2));
        assertThat(lines(page)).containsExactly("25.00 = 65.00", "-60.00 = 40.00");
        assertThat(page.page().total()).isEqualTo(4);
        assertThat(page.sum()).isEqualTo(Money.of(5_500, "USD"));
        Bookings beyond = query.list(newest, PageRequest.of(4, 2));
        assertThat(beyond.page().rows()).isEmpty();
        assertThat(beyond.page().total()).isEqualTo(4);
    }

    @Test
    void nothingWantedSumsToZero_andNoAccountIsMissing() {
        assertThat(list(filter(null, null, Set.of())).sum()).isEqualTo(Money.of(0, "USD"));
        BookingFilter staff = new BookingFilter(operator.id(), null, null, ALL, null, null, false);
        assertThatThrownBy(() -> list(staff)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("R1")
    void holdsReachDownTheTree_asFarAsAskedFor() {
        CustomerId carol = People.of(wiring).customer("carol").id();
        wiring.bean(OpenAccount.class).open(carol, "USD", Money.of(1_000, "USD"), START);
        put(bob, alice);
        put(carol, bob);
        hold(11, alice, "COM_BACKORDER");
        hold(12, bob, "NET_BACKORDER");
        hold(13, carol, "COM_LITEBACKORDER");
        assertThat(held(alice, UserDepth.SELF)).containsExactly("alice 11");
        assertThat(held(alice, UserDepth.SUBUSER)).containsExactly("bob 12");
        assertThat(held(alice, UserDepth.ALL)).containsExactly("alice 11", "bob 12", "carol 13");
        assertThat(held(bob, UserDepth.ALL)).containsExactly("bob 12", "carol 13");
        assertThat(held(alice, UserDepth.ALL, "com_*")).containsExactly("alice 11", "carol 13");
        assertThat(held(alice, UserDepth.ALL, "*_LITE*", "NET_BACKORDER")).containsExactly("bob 12", "carol 13");
        assertThat(held(alice, UserDepth.ALL, "COM%BACKORDER")).isEmpty();
    }

    private void put(CustomerId below, CustomerId above) {
        Sql.update(
                wiring.database().dataSource(),
                "UPDATE customer SET parent_id = ? WHERE id = ?",
                above.value(),
                below.value());
    }

    private void hold(long order, CustomerId customer, String purpose) {
        wiring.bean(PlaceFundHold.class)
                .place(customer, new HoldFor(order, purpose, "x.com"), Money.of(100, "USD"), START);
    }

    private List<String> held(CustomerId customer, UserDepth depth, String... purposes) {
        HoldFilter filter = new HoldFilter(customer, depth, List.of(purposes));
        return wiring.bean(BalanceQuery.class).holds(filter, PageRequest.of(0, 10)).rows().stream()
                .map(hold -> hold.login() + " " + hold.orderId())
                .toList();
    }
}
