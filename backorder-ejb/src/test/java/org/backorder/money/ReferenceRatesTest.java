package org.backorder.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R20")
class ReferenceRatesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");
    private static final ReferenceRates RATES = new ReferenceRates(
            DAY,
            Map.of(
                    "USD", new BigDecimal("1.0867"),
                    "GBP", new BigDecimal("0.8634"),
                    "JPY", new BigDecimal("162.95"),
                    "KWD", new BigDecimal("0.3331")));

    private static Currency currency(String code) {
        return Currency.getInstance(code);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, USD, 1.0867",
        "USD, EUR, 0.920217171252",
        "USD, GBP, 0.794515505659",
        "JPY, EUR, 0.00613685179503",
        "KWD, JPY, 489.192434704"
    })
    void crossesThroughTheEuro_withTwelveDigits(String from, String to, String rate) {
        ExchangeRate cross = RATES.between(currency(from), currency(to)).orElseThrow();
        assertThat(cross.decimal()).isEqualTo(rate);
        assertThat(cross.date()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "69.00, EUR, USD, 74.98",
        "69.00, USD, EUR, 63.49",
        "0.00, USD, EUR, 0.00",
        "0.01, JPY, x, x",
        "1, JPY, EUR, 0.01",
        "100, JPY, KWD, 0.204",
        "0.01, USD, JPY, 1",
        "-69.00, USD, EUR, -63.49"
    })
    void convertsToTheSmallestUnitOfTheOther(String amount, String from, String to, String converted) {
        if (to.equals("x")) {
            assertThatThrownBy(() -> Money.parse(amount, from)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        Money result = RATES.convert(Money.parse(amount, from), currency(to), RoundingMode.HALF_UP)
                .orElseThrow();
        assertThat(result).isEqualTo(Money.parse(converted, to));
    }

    @Test
    void roundsAsTheCallerSays_onBothSidesOfAHalf() {
        ExchangeRate half = ExchangeRate.parse("EUR", "USD", "0.5", DAY);
        assertThat(half.convert(Money.of(3, "EUR"), RoundingMode.HALF_UP)).isEqualTo(Money.of(2, "USD"));
        assertThat(half.convert(Money.of(3, "EUR"), RoundingMode.DOWN)).isEqualTo(Money.of(1, "USD"));
        ExchangeRate less = ExchangeRate.parse("EUR", "USD", "0.499999", DAY);
        assertThat(less.convert(Money.of(3, "EUR"), RoundingMode.HALF_UP)).isEqualTo(Money.of(1, "USD"));
        assertThat(less.convert(Money.of(3, "EUR"), RoundingMode.UP)).isEqualTo(Money.of(2, "USD"));
    }

    @Test
    void knowsNoRate_betweenTheSame_orBeyondTheList() {
        assertThat(RATES.between(currency("USD"), currency("USD"))).isEmpty();
        assertThat(RATES.between(currency("USD"), currency("CHF"))).isEmpty();
        assertThat(RATES.between(currency("CHF"), currency("EUR"))).isEmpty();
        assertThat(ReferenceRates.NONE.between(currency("EUR"), currency("USD")))
                .isEmpty();
        assertThat(ReferenceRates.NONE.between(currency("EUR"), currency("EUR")))
                .isEmpty();
        Money own = Money.of(5, "CHF");
        assertThat(ReferenceRates.NONE.convert(own, own.currency(), RoundingMode.UP))
                .contains(own);
    }

    @Test
    void refusesWhatIsNoRate_andAmountsOfAnotherCurrency() {
        assertThatThrownBy(() -> ExchangeRate.parse("EUR", "USD", "0", DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExchangeRate.parse("EUR", "EUR", "1", DAY))
                .isInstanceOf(IllegalArgumentException.class);
        ExchangeRate rate = ExchangeRate.parse("EUR", "USD", "2", DAY);
        assertThatThrownBy(() -> rate.convert(Money.of(1, "USD"), RoundingMode.UP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate.convert(Money.of(Long.MAX_VALUE, "EUR"), RoundingMode.UP))
                .isInstanceOf(ArithmeticException.class);
    }
}
