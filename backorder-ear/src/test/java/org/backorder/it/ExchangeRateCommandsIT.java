package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference rates over the gateway, fetched by the server from the sandbox's publisher. */
@Tag("R20")
class ExchangeRateCommandsIT {
    private final World world = World.get();
    private final Api alice = world.api("alice");

    @BeforeEach
    void fetch() {
        world.api("admin").call("ImportExchangeRates").expect(200);
    }

    @Test
    void operatorsFetch_andARepeatAddsNothing() {
        Answer report = world.api("admin").call("ImportExchangeRates").expect(200);
        assertThat(report.get("DAYS")).isEqualTo("1");
        assertThat(report.get("RATES")).isEqualTo("8");
        assertThat(report.get("ADDED")).isEqualTo("0");
        assertThat(report.get("CORRECTED")).isEqualTo("0");
        assertThat(world.text("SELECT max(rate_date)::text FROM exchange_rate")).isEqualTo(report.get("DATE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "auditor"})
    void nobodyElseFetches(String login) {
        world.api(login).call("ImportExchangeRates").expect(531);
    }

    @Test
    void answersTheLatestRates_toTheModuleThatAsksWithoutParameters() {
        Answer rates = alice.call("QueryExchangeRates").expect(200);
        assertThat(rates.get("TOTAL")).isEqualTo("8");
        assertThat(rates.all("CURRENCYTO")).contains("USD", "GBP", "JPY").isSorted();
        assertThat(rates.all("CURRENCYFROM")).containsOnly("EUR");
        assertThat(rates.all("DATE")).hasSize(8).containsOnly(rates.get("DATE"));
        assertThat(rates.all("RATE")).allMatch(rate -> new BigDecimal(rate).signum() > 0);
        Answer current = alice.call("GetCurrentExchangeRates").expect(200);
        assertThat(current.all("RATE")).isEqualTo(rates.all("RATE"));
        assertThat(current.all("TOTAL")).isEmpty();
        assertThat(alice.call("GetCurrencies").expect(200).all("CURRENCY"))
                .hasSize(9)
                .contains("EUR", "USD");
    }

    @Test
    void findsByDayAndCurrency_inPages() {
        String day = alice.call("GetCurrentExchangeRates").expect(200).get("DATE");
        Answer dollars = alice.call("QueryExchangeRates", "MINDATE=" + day, "MAXDATE=" + day, "CURRENCYTO=usd")
                .expect(200);
        assertThat(dollars.all("CURRENCYTO")).containsExactly("USD");
        assertThat(alice.call("QueryExchangeRates", "MAXDATE=1999-01-01")
                        .expect(200)
                        .get("TOTAL"))
                .isEqualTo("0");
        Answer second = alice.call("QueryExchangeRates", "FIRST=1", "LIMIT=1").expect(200);
        assertThat(second.get("COUNT")).isEqualTo("1");
        assertThat(second.get("TOTAL")).isEqualTo("8");
    }

    @ParameterizedTest
    @CsvSource({"MINDATE=today, 505", "MAXDATE=2026-13-01, 505", "FIRST=-1, 541", "LIMIT=-1, 541", "LIMIT=x, 505"})
    void refusesWhatItCannotRead(String wrong, int code) {
        alice.call("QueryExchangeRates", wrong).expect(code);
    }
}
