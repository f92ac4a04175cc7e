package org.backorder.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backorder.money.Money;
import org.backorder.money.Percent;
import org.backorder.refusal.InvalidValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R18")
class PriceRuleTest {
    @ParameterizedTest
    @CsvSource({
        "USD, 69.00, 15, false, 79.35",
        "USD, 69.00, 15, true, 80.00",
        "USD, 69.00, 0, true, 69.00",
        "USD, 0.01, 0.5, false, 0.02",
        "USD, 69.00, -10, false, 62.10",
        "USD, 69.00, -100, false, 0.00",
        "JPY, 1001, 0.05, false, 1002",
        "USD, 69.00, 10000, false, 6969.00"
    })
    void roundsUp_soThatNothingFallsBelowTheRule(
            String currency, String price, String percent, boolean whole, String wanted) {
        Money amount = Money.parse(price, currency);
        List<PriceWish> wishes = PriceRule.percent(
                List.of(new PriceRow("com", OrderClass.BACKORDER, amount, amount)), Percent.parse(percent), whole);
        Money expected = Money.parse(wanted, currency);
        assertThat(wishes).containsExactly(new PriceWish("com", OrderClass.BACKORDER, new Quote(expected, expected)));
    }

    @ParameterizedTest
    @CsvSource({"-100.01", "10000.01"})
    void refusesWhatIsNoPercentage(String percent) {
        assertThatThrownBy(() -> PriceRule.percent(List.of(), Percent.parse(percent), false))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void givesOnePriceToMany_orTakesThemOffTheList() {
        Quote quote = new Quote(Money.of(100, "USD"), Money.of(50, "USD"));
        assertThat(PriceRule.same(List.of("com", "net"), List.of(OrderClass.LITEBACKORDER), quote))
                .containsExactly(
                        new PriceWish("com", OrderClass.LITEBACKORDER, quote),
                        new PriceWish("net", OrderClass.LITEBACKORDER, quote));
        assertThat(PriceRule.same(List.of("com"), List.of(OrderClass.values()), null))
                .hasSize(2)
                .allMatch(wish -> wish.quote() == null);
    }
}
