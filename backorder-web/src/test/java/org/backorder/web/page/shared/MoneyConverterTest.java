package org.backorder.web.page.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.backorder.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyConverterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0.00",
                "5|0.05",
                "99999|999.99",
                "100000|1,000.00",
                "123456789|1,234,567.89",
                "-5900|\u221259.00"
            })
    void groupsThousandsAndKeepsEveryCent(long minor, String shown) {
        assertThat(MoneyConverter.show(Money.of(minor, "USD"), Locale.ENGLISH)).isEqualTo(shown + "\u00a0USD");
    }

    @Test
    void speaksGerman() {
        assertThat(MoneyConverter.show(Money.of(123450, "EUR"), Locale.GERMAN)).isEqualTo("1.234,50\u00a0EUR");
    }

    @Test
    void knowsCurrenciesWithoutDecimals() {
        assertThat(MoneyConverter.show(Money.of(1234, "JPY"), Locale.ENGLISH)).isEqualTo("1,234\u00a0JPY");
    }
}
