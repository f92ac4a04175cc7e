package org.backorder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.money.ExchangeRate;
import org.backorder.money.Money;
import org.backorder.money.ReferenceRates;
import org.backorder.refusal.Refusal;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Prices in dollars on an account in euros: one dollar is 0.80 euros when the hold is placed, and half of that later. */
@Tag("R20")
class ConvertedHoldTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final ReferenceRates THEN = rates("2026-03-05", "1.25");
    private static final ReferenceRates LATER = rates("2026-03-06", "2.50");

    private final Wiring wiring = Wiring.on(LiveDatabase.fresh(), MovableTime.at(NOW.toString()))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final Caller operator = People.of(wiring).operator();
    private final PlaceFundHold place = wiring.bean(PlaceFundHold.class);
    private final CaptureFundHold capture = wiring.bean(CaptureFundHold.class);
    private final ReleaseFundHold release = wiring.bean(ReleaseFundHold.class);
    private final BalanceQuery balances = wiring.bean(BalanceQuery.class);
    private final CustomerId dieter = People.of(wiring).customer("dieter").id();
    private final Actor.Scope acting = Actor.acting(Actor.job("test"));

    @BeforeEach
    void open() {
        account(dieter, "EUR", 10_000);
    }

    @AfterEach
    void check() {
        assertThat(wiring.bean(LedgerCheckQuery.class).findings()).isEmpty();
        acting.close();
    }

    private static ReferenceRates rates(String day, String dollars) {
        return new ReferenceRates(LocalDate.parse(day), Map.of("USD", new BigDecimal(dollars)));
    }

    private void account(CustomerId customer, String currency, long cents) {
        wiring.bean(OpenAccount.class).open(customer, currency, Money.of(0, currency), NOW);
        wiring.bean(RecordPayment.class)
                .record(
                        operator,
                        new Payment("p-" + customer, customer, Money.of(cents, currency), "WIRE", "transfer"),
                        NOW);
    }

    private static HoldFor holdFor(long order) {
        return new HoldFor(order, "COM_BACKORDER", "name" + order + ".com");
    }

    private static Money usd(long cents) {
        return Money.of(cents, "USD");
    }

    private static Money eur(long cents) {
        return Money.of(cents, "EUR");
    }

    private void place(long order, long cents, ReferenceRates rates) {
        place.place(dieter, holdFor(order), usd(cents), rates, NOW);
    }

    private Money held() {
        return balances.balance(dieter).held();
    }

    @Test
    void isHeldInTheAccountsCurrency_withTheRateOfThatMoment() {
        place(1, 1_001, THEN);
        assertThat(held()).isEqualTo(eur(801)); // 8.008 euros, to the cent
        HoldView hold = balances.holds(dieter, PageRequest.of(0, 10)).rows().get(0);
        assertThat(hold.amount()).isEqualTo(eur(801));
        assertThat(hold.quoted()).isEqualTo(usd(1_001));
        assertThat(hold.rate()).isEqualTo(ExchangeRate.parse("USD", "EUR", "0.8", THEN.date()));
    }

    @Test
    @Tag("R29")
    void theCaptureTakesWhatWasHeld_whateverTheRateIsByThen() {
        place(1, 1_001, THEN);
        place(2, 1_001, LATER);
        CaptureResult result = capture.capture(1, usd(1_001), NOW);
        assertThat(result).isEqualTo(new CaptureResult(eur(801), eur(0)));
        assertThat(capture.capture(1, usd(1_001), NOW)).isEqualTo(result);
        assertThat(held()).isEqualTo(eur(400));
        assertThat(balances.balance(dieter).posted()).isEqualTo(eur(9_199));
        assertThat(balances.postingSums()).containsExactly(Map.entry("EUR", 0L)); // and nothing in dollars at all
        assertThatThrownBy(() -> capture.capture(1, usd(1_002), NOW)).isInstanceOf(HoldAlreadyResolved.class);
    }

    @Test
    @Tag("R18")
    void aPriceBesideTheDeposit_isTakenAtTheRateOfTheHold() {
        place(1, 1_000, THEN);
        assertThat(capture.capture(1, usd(500), NOW)).isEqualTo(new CaptureResult(eur(400), eur(0)));
        place(2, 1_000, THEN);
        assertThat(capture.capture(2, usd(2_001), NOW)).isEqualTo(new CaptureResult(eur(1_601), eur(0)));
        place(3, 9_000, THEN);
        // 10,000 - 400 - 1,601 - 7,200 held leaves 799 for the rest of the price
        assertThat(capture.capture(3, usd(10_000), NOW)).isEqualTo(new CaptureResult(eur(7_200), eur(800)));
        assertThat(held()).isEqualTo(eur(0));
    }

    @Test
    void coversExactlyWhatTheAccountHas() {
        assertThatThrownBy(() -> place(1, 12_501, THEN))
                .isInstanceOfSatisfying(
                        InsufficientFunds.class,
                        refusal -> assertThat(refusal.missing()).isEqualTo(eur(1)));
        place(1, 12_500, THEN);
        assertThat(balances.balance(dieter).available()).isEqualTo(eur(0));
        release.release(1, "TEST", NOW);
        assertThat(balances.balance(dieter).available()).isEqualTo(eur(10_000));
    }

    @Test
    void aRepeatIsOneHold_atItsFirstRate() {
        place(1, 1_000, THEN);
        place(1, 1_000, LATER);
        place(1, 1_000, ReferenceRates.NONE);
        assertThat(held()).isEqualTo(eur(800));
        assertThatThrownBy(() -> place(1, 1_001, THEN)).isInstanceOf(HoldDiffers.class);
        assertThat(place.placeAll(List.of(new HoldRequest(dieter, holdFor(1), usd(1_000))), LATER, NOW))
                .containsExactly(1L);
        assertThat(place.placeAll(List.of(new HoldRequest(dieter, holdFor(1), eur(800))), LATER, NOW))
                .isEmpty();
        assertThat(held()).isEqualTo(eur(800));
    }

    @Test
    void withoutARateNothingIsHeld() {
        assertThatThrownBy(() -> place(1, 1_000, ReferenceRates.NONE)).isInstanceOf(OtherCurrency.class);
        assertThatThrownBy(() -> place.place(dieter, holdFor(1), Money.of(1, "CHF"), THEN, NOW))
                .isInstanceOf(OtherCurrency.class);
        assertThat(place.placeAll(List.of(new HoldRequest(dieter, holdFor(1), usd(1))), ReferenceRates.NONE, NOW))
                .isEmpty();
        place(2, 1_000, THEN);
        assertThatThrownBy(() -> capture.capture(2, Money.of(1, "CHF"), NOW)).isInstanceOf(OtherCurrency.class);
        assertThat(held()).isEqualTo(eur(800));
    }

    @Test
    @Tag("R21")
    void manyAreHeldTogether_eachInItsAccountsCurrency() {
        CustomerId alice = People.of(wiring).customer("alice").id();
        account(alice, "USD", 1_500);
        List<HoldRequest> requests = List.of(
                new HoldRequest(dieter, holdFor(1), usd(10_000)),
                new HoldRequest(dieter, holdFor(2), usd(10_000)), // 80 euros more than the 20 left
                new HoldRequest(dieter, holdFor(3), eur(1_500)),
                new HoldRequest(dieter, holdFor(4), usd(625)),
                new HoldRequest(alice, holdFor(5), usd(1_000)),
                new HoldRequest(alice, holdFor(6), eur(400)),
                new HoldRequest(alice, holdFor(7), eur(1)));
        assertThat(place.placeAll(requests, THEN, NOW)).containsExactlyInAnyOrder(1L, 3L, 4L, 5L, 6L);
        assertThat(balances.balance(dieter).available()).isEqualTo(eur(0));
        assertThat(balances.balance(alice).available()).isEqualTo(usd(0));
    }

    /** Holds, releases and captures in two currencies at wandering rates; what must hold, holds after each. */
    @Test
    @Tag("R19")
    void keepsItsBooksWhateverTheRatesDo(TestReporter reporter) {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        CustomerId alice = People.of(wiring).customer("alice").id();
        account(alice, "USD", 50_000);
        List<CustomerId> people = List.of(dieter, alice);
        List<Long> orders = new ArrayList<>();
        for (long step = 1; step <= 200; step++) {
            ReferenceRates rates = rates("2026-03-05", "1." + (1 + random.nextInt(9_999)));
            Money amount = Money.of(random.nextInt(3_000), random.nextBoolean() ? "USD" : "EUR");
            long order = orders.isEmpty() ? step : orders.get(random.nextInt(orders.size()));
            try {
                switch (random.nextInt(4)) {
                    case 0 -> release.release(order, "TEST", NOW);
                    case 1 -> capture.capture(order, amount, NOW);
                    default -> {
                        place.place(people.get(random.nextInt(2)), holdFor(step), amount, rates, NOW);
                        orders.add(step);
                    }
                }
            } catch (Refusal refused) {
                assertThat(refused.code()).as("seed %d, step %d", seed, step).isIn(540, 541, 545, 546, 552);
            }
            assertThat(wiring.bean(LedgerCheckQuery.class).findings())
                    .as("seed %d, step %d", seed, step)
                    .isEmpty();
            assertThat(balances.postingSums().values())
                    .as("seed %d, step %d", seed, step)
                    .containsOnly(0L);
        }
        assertThat(orders).isNotEmpty();
    }
}
