package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.backorder.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R35")
class BidLadderTest {
    @Test
    void takesTheIncrement_ofTheStepThePriceIsOn() {
        assertThat(Ladders.SAV.above(Money.parse("99.99", "USD"))).isEqualTo(Money.parse("100.99", "USD"));
        assertThat(Ladders.SAV.above(Money.parse("100.00", "USD"))).isEqualTo(Money.parse("105.00", "USD"));
        assertThat(Ladders.FLAT.above(Money.parse("10.00", "USD"))).isEqualTo(Money.parse("15.00", "USD"));
    }

    @Test
    void readsWhatItWrites() {
        assertThat(BidLadder.parse(Ladders.SAV.text(), Ladders.USD)).isEqualTo(Ladders.SAV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "100:5", "0:0", "0:-5", "0:5,100:10,100:20", "0:5,100:10,50:20", "0:5:6", "a:b"})
    void refusesWhatIsNoLadder(String text) {
        assertThatThrownBy(() -> BidLadder.parse(text, Ladders.USD)).isInstanceOf(IllegalArgumentException.class);
    }
}
