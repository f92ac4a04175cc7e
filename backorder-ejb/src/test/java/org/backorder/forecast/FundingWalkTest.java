package org.backorder.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.backorder.money.ExchangeRate;
import org.backorder.money.Money;
import org.backorder.money.ReferenceRates;
import org.backorder.pricing.OrderClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an account, as a pure function of its orders in the order of funding. */
@Tag("R21")
@Tag("R23")
class FundingWalkTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T17:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-09");
    private static final ReferenceRates RATES = new ReferenceRates(DAY, Map.of("USD", new BigDecimal("1.5")));

    private int orders;

    private LiveOrder order(int day, long price, long deposit, String currency, @Nullable Money held) {
        Instant opens = MONDAY.plus(Duration.ofDays(day));
        orders++;
        return new LiveOrder(
                orders,
                OrderClass.BACKORDER,
                "com",
                "name" + orders + ".com",
                "name" + orders + ".com",
                0,
                opens,
                opens.plus(Duration.ofDays(3)),
                MONDAY.plusSeconds(orders),
                Money.of(price, currency),
                Money.of(deposit, currency),
                held,
                null,
                false);
    }

    private LiveOrder waiting(int day, long deposit) {
        return order(day, deposit, deposit, "USD", null);
    }

    private static LiveOrder sharing(LiveOrder order, OrderClass orderClass, String name) {
        return new LiveOrder(
                order.id(),
                orderClass,
                order.tld(),
                name,
                name,
                order.priority(),
                order.opensAt(),
                order.finalizationAt(),
                order.createdAt(),
                order.price(),
                order.deposit(),
                order.held(),
                order.heldRate(),
                true);
    }

    private static FundingForecast forecast(long available, String currency, LiveOrder... orders) {
        Money money = Money.of(available, currency);
        Money zero = Money.of(0, currency);
        FundingWalk walk = new FundingWalk(money, RATES);
        Money heldBefore = zero;
        for (LiveOrder order : orders) {
            walk.next(order);
            heldBefore = order.held() == null ? heldBefore : heldBefore.plus(order.held());
        }
        return walk.result(0, money.plus(heldBefore), zero);
    }

    /** Deposits in the order of funding, and the number of those that are funded, left without money, and missing. */
    @ParameterizedTest
    @CsvSource({
        "6000, 2000 2000 2000, 3, 0, 0",
        "5999, 2000 2000 2000, 2, 1, 1",
        "2000, 2000 2000 2000, 1, 2, 4000",
        "0, 2000 2000, 0, 2, 4000",
        "2500, 2000 2000 500, 2, 1, 2000", // passed over, and a cheaper one behind it still fits
        "499, 2000 2000 500, 0, 3, 4001",
        "-100, 2000, 0, 1, 2100", // credit was withdrawn
        "-100, 0, 0, 1, 100", // an overdrawn account holds nothing, not even nothing
        "0, 0, 1, 0, 0"
    })
    void fundsAsHoldsArePlaced(long available, String deposits, long covered, long unfunded, long missing) {
        LiveOrder[] all = Arrays.stream(deposits.split(" ", -1))
                .map(deposit -> waiting(0, Long.parseLong(deposit)))
                .toArray(LiveOrder[]::new);
        FundingForecast forecast = forecast(available, "USD", all);
        assertThat(forecast.covered().orders()).isEqualTo(covered);
        assertThat(forecast.unfunded().orders()).isEqualTo(unfunded);
        assertThat(forecast.missing()).isEqualTo(Money.of(missing, "USD"));
        assertThat(forecast.need() == null).isEqualTo(unfunded == 0);
    }

    @Test
    void needsMoneyByTheFirstDeadline_forAllOrdersOfThatDay() {
        FundingForecast forecast =
                forecast(2500, "USD", waiting(0, 2000), waiting(1, 2000), waiting(1, 2000), waiting(2, 2000));
        assertThat(forecast.need())
                .isEqualTo(new FundingForecast.Need(Money.of(3500, "USD"), MONDAY.plus(Duration.ofDays(4)), 2));
        assertThat(forecast.missing()).isEqualTo(Money.of(5500, "USD"));
    }

    @Test
    void addsUpTheDaysOnWhichWindowsOpen() {
        FundingForecast forecast = forecast(3000, "USD", waiting(0, 2000), waiting(0, 500), waiting(2, 501));
        assertThat(forecast.days())
                .extracting(day ->
                        day.day() + " " + day.orders() + " " + day.amount().decimal() + " "
                                + day.cumulative().decimal() + " " + day.left().decimal() + " "
                                + day.missing().decimal())
                .containsExactly("2026-03-09 2 25.00 25.00 5.00 0.00", "2026-03-11 1 5.01 30.01 -0.01 0.01");
    }

    @Test
    @Tag("R18")
    void chargesThePrice_notTheDeposit() {
        Money held = Money.of(2000, "USD");
        FundingForecast forecast = forecast(
                3000,
                "USD",
                order(0, 6900, 2000, "USD", held), // 49.00 beyond its hold
                order(0, 500, 1000, "USD", null), // 5.00 of its hold return
                order(0, 9000, 9000, "USD", null)); // never funded
        assertThat(forecast.held()).isEqualTo(new FundingForecast.Sum(1, held));
        assertThat(forecast.charge()).isEqualTo(Money.of(7400, "USD"));
        assertThat(forecast.beyondHolds()).isEqualTo(Money.of(4400, "USD"));
        assertThat(forecast.left()).isEqualTo(Money.of(-2400, "USD"));
        assertThat(forecast.chargeOfAll()).isEqualTo(Money.of(16_400, "USD"));
    }

    @Test
    @Tag("R8")
    void chargesOneOrderPerName_theEarliestRegularOne() {
        LiveOrder lite = sharing(order(0, 800, 800, "USD", null), OrderClass.LITEBACKORDER, "one.com");
        LiveOrder regular = sharing(order(0, 2000, 1500, "USD", null), OrderClass.BACKORDER, "one.com");
        LiveOrder later = sharing(order(0, 2500, 100, "USD", null), OrderClass.BACKORDER, "one.com");
        FundingForecast forecast = forecast(10_000, "USD", lite, regular, later);
        assertThat(forecast.charge()).isEqualTo(Money.of(2000, "USD"));
        assertThat(forecast.beyondHolds()).isEqualTo(Money.of(500, "USD"));
        assertThat(forecast.covered()).isEqualTo(new FundingForecast.Sum(3, Money.of(2400, "USD")));
    }

    @Test
    @Tag("R32")
    void chargesTheLiteOrder_whenTheRegularOneOfTheNameIsNotFunded() {
        LiveOrder regular = sharing(order(0, 2000, 2000, "USD", null), OrderClass.BACKORDER, "one.com");
        LiveOrder lite = sharing(order(0, 800, 800, "USD", null), OrderClass.LITEBACKORDER, "one.com");
        FundingForecast forecast = forecast(1000, "USD", regular, lite);
        assertThat(forecast.charge()).isEqualTo(Money.of(800, "USD"));
        assertThat(forecast.chargeOfAll()).isEqualTo(Money.of(2000, "USD"));
    }

    @Test
    @Tag("R20")
    void convertsAtTheRateOfTheHold_elseAtTodays() {
        Money price = Money.of(3000, "USD");
        ExchangeRate then = ExchangeRate.parse("USD", "EUR", "0.5", DAY.minusDays(5));
        LiveOrder held = order(0, 3000, 1500, "USD", Money.of(750, "EUR"));
        LiveOrder atItsRate = new LiveOrder(
                held.id(),
                held.orderClass(),
                held.tld(),
                held.name(),
                held.nameUnicode(),
                0,
                held.opensAt(),
                held.finalizationAt(),
                held.createdAt(),
                price,
                held.deposit(),
                held.held(),
                then,
                false);
        FundingForecast forecast = forecast(5000, "EUR", atItsRate, order(0, 3000, 3000, "USD", null));
        assertThat(forecast.held().deposits()).isEqualTo(Money.of(750, "EUR"));
        assertThat(forecast.covered().deposits()).isEqualTo(Money.of(2000, "EUR"));
        assertThat(forecast.charge()).isEqualTo(Money.of(1500 + 2000, "EUR"));
    }

    @Test
    @Tag("R20")
    void leavesOutWhatHasNoRate() {
        FundingForecast forecast = forecast(5000, "USD", order(0, 3000, 3000, "SEK", null), waiting(0, 1000));
        assertThat(forecast.withoutRate()).isEqualTo(1);
        assertThat(forecast.orders()).isEqualTo(1);
        assertThat(forecast.charge()).isEqualTo(Money.of(1000, "USD"));
        assertThat(forecast.days()).hasSize(1);
    }

    @Test
    void saysOfEachOrderWhatBecomesOfIt() {
        FundingWalk walk = new FundingWalk(Money.of(1000, "USD"), RATES);
        List<FundingVerdict> verdicts = List.of(
                        order(0, 700, 700, "USD", Money.of(700, "USD")),
                        waiting(0, 1000),
                        waiting(0, 1),
                        order(0, 1, 1, "SEK", null))
                .stream()
                .map(order -> walk.next(order).verdict())
                .toList();
        assertThat(verdicts)
                .containsExactly(
                        FundingVerdict.HELD,
                        FundingVerdict.COVERED,
                        FundingVerdict.UNFUNDED,
                        FundingVerdict.WITHOUT_RATE);
    }
}
