package org.backorder.web.page.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.backorder.forecast.FundingForecast;
import org.backorder.forecast.FundingForecast.Day;
import org.backorder.forecast.FundingForecast.Sum;
import org.backorder.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R23")
class BalanceForecastTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");
    private static final Money ZERO = Money.of(0, "USD");

    /** One order of so many cents. */
    private static BalanceForecast drawn(long available, long cents) {
        Money amount = Money.of(cents, "USD");
        Money money = Money.of(available, "USD");
        Day day = new Day(MONDAY, 1, amount, amount, money.minus(amount));
        Sum none = new Sum(0, ZERO);
        return BalanceForecast.of(
                new FundingForecast(money, List.of(day), none, none, none, 0, 0, ZERO, null, ZERO, ZERO, ZERO, ZERO));
    }

    @Test
    void endsAtTheLine_whenTheLastCentIsEnough() {
        assertThat(drawn(10_000, 10_000).zero()).isEqualTo(BalanceForecast.HEIGHT);
        assertThat(drawn(10_000, 10_000).bars())
                .extracting(BalanceForecast.Bar::height)
                .containsExactly(120L, 0L);
    }

    @Test
    void drawsWhatIsThereAboveTheLine_andWhatIsMissingBelow() {
        BalanceForecast forecast = drawn(10_000, 20_000);
        assertThat(forecast.zero()).isEqualTo(60);
        assertThat(forecast.bars()).extracting(BalanceForecast.Bar::y).containsExactly(0L, 60L);
        assertThat(forecast.bars()).extracting(BalanceForecast.Bar::height).containsExactly(60L, 60L);
    }

    @Test
    void drawsAnAccountWithoutMoney() {
        BalanceForecast forecast = drawn(0, 5_000);
        assertThat(forecast.bars().get(0).height()).isZero();
        assertThat(forecast.bars().get(1).y() + forecast.bars().get(1).height()).isLessThanOrEqualTo(120);
    }
}
