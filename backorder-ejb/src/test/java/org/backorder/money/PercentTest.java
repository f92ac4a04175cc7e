package org.backorder.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({
        "19.00, 125.00, USD, 23.75",
        "19.00, 0.02, USD, 0.00",
        "19.00, 0.03, USD, 0.01",
        "7.50, 1.00, USD, 0.08", // half up
        "0.00, 99.99, USD, 0.00",
        "19.00, 1000, JPY, 190"
    })
    void isSoMuchOfAnAmount(String percent, String amount, String currency, String part) {
        assertThat(Percent.parse(percent).of(Money.parse(amount, currency), RoundingMode.HALF_UP))
                .isEqualTo(Money.parse(part, currency));
    }
}
