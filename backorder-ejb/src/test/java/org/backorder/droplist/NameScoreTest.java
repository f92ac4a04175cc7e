package org.backorder.droplist;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The score as decision record 0010 describes it (R17). */
class NameScoreTest {
    @org.junit.jupiter.api.Tag("R17")
    @ParameterizedTest(name = "{0}.{1} scores {2}")
    @CsvSource({
        "sun, com, 10", // length 4, word 3, com 2, sayable 1
        "blue, com, 9",
        "bluecar, com, 7", // two words
        "bluecarport, com, 5", // three words, length 1
        "blue-car, com, 5", // as two words, one hyphen off, and no longer one sound
        "xkqzw, com, 5",
        "xkqzwpv, net, 3",
        "12345, com, 5",
        "123456, com, 3", // long number: one off
        "web2, com, 3", // digit among letters: two off
        "日本, com, 6",
        "x-y-z-1-q, de, 0",
        "averyveryverylonglabelindeed, xyz, 1",
    })
    void scores(String label, String tld, int score) {
        assertThat(NameScore.of(label, tld)).isEqualTo(score);
    }

    @Tag("R17")
    @Property
    void staysWithin0And10_andIsReproducible(@ForAll String label, @ForAll String tld) {
        int score = NameScore.of(label, tld);

        assertThat(score).isBetween(0, 10).isEqualTo(NameScore.of(label, tld));
    }
}
