package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.backorder.money.Money;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The presets the migrations bring, on both sides of every step: what the market's auctions ask next. */
@Tag("R35")
class SeededLaddersTest {
    private static final Map<String, BidLadder> SEEDED = read();

    private static Map<String, BidLadder> read() {
        Map<String, BidLadder> ladders = new LinkedHashMap<>();
        Sql.query(
                        LiveDatabase.fresh().dataSource(),
                        "SELECT ladder, string_agg(from_minor || ':' || increment_minor, ',' ORDER BY from_minor) AS steps"
                                + " FROM bid_ladder_step GROUP BY ladder",
                        row -> Map.entry(row.text("ladder"), BidLadder.parse(row.text("steps"), Ladders.USD)))
                .forEach(ladder -> ladders.put(ladder.getKey(), ladder.getValue()));
        return ladders;
    }

    @ParameterizedTest
    @CsvSource({
        "flat-5, 10.00, 15.00",
        "flat-5, 99999.99, 100004.99",
        "sav, 1.00, 2.00",
        "sav, 99.99, 100.99",
        "sav, 100.00, 105.00",
        "sav, 499.99, 504.99",
        "sav, 500.00, 510.00",
        "sav, 2499.99, 2509.99",
        "sav, 2500.00, 2550.00",
        "sav, 9999.99, 10049.99",
        "sav, 10000.00, 10100.00",
        "catchdrop, 99.00, 109.00",
        "catchdrop, 99.99, 109.99",
        "catchdrop, 100.00, 115.00",
        "catchdrop, 199.00, 214.00",
        "catchdrop, 200.00, 225.00",
        "catchdrop, 499.00, 524.00",
        "catchdrop, 500.00, 550.00",
        "catchdrop, 999.00, 1049.00",
        "catchdrop, 1000.00, 1100.00",
        "power-of-ten, 0.99, 1.00",
        "power-of-ten, 1.00, 1.10",
        "power-of-ten, 9.99, 10.09",
        "power-of-ten, 10.00, 11.00",
        "power-of-ten, 100.00, 110.00",
        "power-of-ten, 1000.00, 1100.00",
        "power-of-ten, 10000.00, 11000.00",
        "power-of-ten, 100000.00, 110000.00"
    })
    void asksForOneIncrementMore(String ladder, String price, String next) {
        assertThat(SEEDED).containsOnlyKeys("flat-5", "sav", "catchdrop", "power-of-ten");
        BidLadder seeded = Objects.requireNonNull(SEEDED.get(ladder));
        assertThat(seeded.above(Money.parse(price, "USD"))).isEqualTo(Money.parse(next, "USD"));
    }
}
