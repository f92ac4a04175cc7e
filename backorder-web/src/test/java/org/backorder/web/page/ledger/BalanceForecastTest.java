package org.backorder.web.page.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.backorder.money.Money;
import org.backorder.money.ReferenceRates;
import org.backorder.order.ComingHold;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R23")
class BalanceForecastTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");

    private static ComingHold hold(int days, long cents) {
        return new ComingHold(MONDAY.plusDays(days), Money.of(cents, "USD"), 1);
    }

    @Test
    void saysHowMuchIsMissing_onTheFirstDayTheMoneyDoesNotReach() {
        BalanceForecast forecast = BalanceForecast.of(
                Money.of(10_000, "USD"), List.of(hold(0, 10_000), hold(1, 1), hold(2, 500)), ReferenceRates.NONE);
        assertThat(forecast.lines())
                .extracting(line -> line.left().minorUnits())
                .containsExactly(0L, -1L, -501L);
        assertThat(forecast.missingFrom()).isEqualTo(MONDAY.plusDays(1));
        assertThat(forecast.missing()).isEqualTo(Money.of(1, "USD"));
    }

    @Test
    void missesNothing_whenTheLastCentIsEnough() {
        BalanceForecast forecast =
                BalanceForecast.of(Money.of(10_000, "USD"), List.of(hold(0, 10_000)), ReferenceRates.NONE);
        assertThat(forecast.missingFrom()).isNull();
        assertThat(forecast.missing()).isNull();
        assertThat(forecast.zero()).isEqualTo(BalanceForecast.HEIGHT);
    }

    @Test
    void drawsWhatIsThereAboveTheLine_andWhatIsMissingBelow() {
        BalanceForecast forecast =
                BalanceForecast.of(Money.of(10_000, "USD"), List.of(hold(0, 20_000)), ReferenceRates.NONE);
        assertThat(forecast.zero()).isEqualTo(60);
        assertThat(forecast.bars()).extracting(BalanceForecast.Bar::y).containsExactly(0L, 60L);
        assertThat(forecast.bars()).extracting(BalanceForecast.Bar::height).containsExactly(60L, 60L);
    }

    @Test
    void drawsAnAccountWithoutMoney() {
        BalanceForecast forecast = BalanceForecast.of(Money.of(0, "USD"), List.of(hold(0, 5_000)), ReferenceRates.NONE);
        assertThat(forecast.bars().get(0).height()).isZero();
        assertThat(forecast.bars().get(1).y() + forecast.bars().get(1).height()).isLessThanOrEqualTo(120);
    }

    @Test
    @Tag("R20")
    void convertsOrdersInAnotherCurrency_andAddsUpADay() {
        ReferenceRates rates = new ReferenceRates(MONDAY, Map.of("USD", new BigDecimal("1.5")));
        ComingHold euros = new ComingHold(MONDAY, Money.of(100, "EUR"), 1);
        BalanceForecast forecast =
                BalanceForecast.of(Money.of(10_000, "EUR"), List.of(hold(0, 1_000), euros, hold(1, 1_500)), rates);
        assertThat(forecast.lines())
                .extracting(line -> line.orders() + " " + line.amount() + ", left " + line.left())
                .containsExactly("2 7.67 EUR, left 92.33 EUR", "1 10.00 EUR, left 82.33 EUR");
    }

    @Test
    void leavesOutOrdersInACurrencyWithoutARate() {
        assertThat(BalanceForecast.of(Money.of(100, "EUR"), List.of(hold(0, 5_000)), ReferenceRates.NONE)
                        .lines())
                .isEmpty();
    }
}
