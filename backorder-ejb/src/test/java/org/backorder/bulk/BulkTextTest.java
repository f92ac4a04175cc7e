package org.backorder.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.backorder.order.OrderLine;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R47")
class BulkTextTest {
    private static final NamedClass REGULAR = NamedClass.of(OrderClass.BACKORDER);

    private static List<BulkLine> read(String text) {
        return BulkText.read(text, REGULAR);
    }

    private static List<String> names(String text) {
        return read(text).stream().map(BulkLine::text).toList();
    }

    private static OrderLine only(String text) {
        List<BulkLine> lines = read(text);
        assertThat(lines).hasSize(1);
        return Objects.requireNonNull(lines.get(0).line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.com\nb.com\nc.com",
                "a.com\r\nb.com\r\n\r\nc.com\r\n",
                "a.com\rb.com\rc.com",
                "\uFEFFname\na.com\n# a comment\n\n   \nb.com\nc.com",
                "Domain;Class\na.com;BACKORDER\nb.com\nc.com;",
                "a.com b.com c.com",
                "a.com, b.com, c.com",
                "a.com,b.com\nc.com,",
                "a.com; b.com;c.com",
                "a.com b.com, c.com",
                "\"a.com\",\"b.com\"\n\"c.com\"",
                "  a.com\t\n b.com\tc.com"
            })
    void readsNames_howeverTheyAreSeparated(String text) {
        assertThat(names(text)).containsExactly("a.com", "b.com", "c.com");
        assertThat(read(text)).allSatisfy(line -> assertThat(line.refusal()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.com;LITEBACKORDER;5;my tag",
                "a.com,litebackorder,5,my tag",
                "'a.com, com_litebackorder , 5 , my tag'",
                "'\"a.com\",\"LITEBACKORDER\",\"5\",\"my tag\"'"
            })
    void readsClassPriorityAndTag(String text) {
        OrderLine line = only(text);
        assertThat(line.named().orderClass()).isEqualTo(OrderClass.LITEBACKORDER);
        assertThat(line.priority()).isEqualTo(5);
        assertThat(line.tag()).isEqualTo("my tag");
    }

    @Test
    void leavesWhatIsNotGiven_alsoWhenATagHasADot() {
        OrderLine line = only("a.com;;;v1.2");
        assertThat(line.name()).isEqualTo("a.com");
        assertThat(line.named()).isEqualTo(REGULAR);
        assertThat(line.priority()).isZero();
        assertThat(line.tag()).isEqualTo("v1.2");
        assertThat(only("a.com;;-3").priority()).isEqualTo(-3);
        assertThat(only("a.com\tBACKORDER\t\tone, two").tag()).isEqualTo("one, two");
        assertThat(only("\"a.com\";;;\"say \"\"so\"\"; now\"").tag()).isEqualTo("say \"so\"; now");
    }

    @Test
    void takesBareNames_andEverySpellingOfADot() {
        assertThat(names("münchen。de")).containsExactly("münchen。de");
        assertThat(names("nodot")).containsExactly("nodot");
    }

    @ParameterizedTest
    @CsvSource({
        "a.com;GOLD, 541",
        "a.com;BACKORDER;high, 505",
        "a.com;BACKORDER;1001, 541",
        "a.com;_BACKORDER, 541",
        "a.com;BACKORDER;99999999999, 505"
    })
    void aBadCell_isAnAnswerAboutItsLineAlone(String bad, int code) {
        List<BulkLine> lines = read("good.com\n" + bad + "\nfine.com");
        assertThat(lines).extracting(BulkLine::number).containsExactly(1, 2, 3);
        assertThat(Objects.requireNonNull(lines.get(1).refusal()).code()).isEqualTo(code);
        assertThat(lines.get(1).text()).isEqualTo("a.com");
        assertThat(lines.get(0).refusal()).isNull();
        assertThat(lines.get(2).refusal()).isNull();
    }

    @Test
    void refusesLinesAndTagsThatAreTooLong_fromTheFirstCharacterTooMany() {
        assertThat(read("x".repeat(BulkLine.LONGEST)).get(0).refusal()).isNull();
        BulkLine line = read("x".repeat(BulkLine.LONGEST + 1)).get(0);
        assertThat(Objects.requireNonNull(line.refusal()).code()).isEqualTo(541);
        assertThat(line.text()).hasSizeLessThan(300);
        assertThat(read("a.com;;;" + "x".repeat(64)).get(0).refusal()).isNull();
        assertThat(read("a.com;;;" + "x".repeat(65)).get(0).refusal()).isNotNull();
    }

    @Test
    void takesAHundredThousandLines_andNotOneMore() {
        String line = "a.com\n";
        assertThat(read(line.repeat(BulkLine.MOST))).hasSize(BulkLine.MOST);
        assertThatThrownBy(() -> read(line.repeat(BulkLine.MOST + 1))).isInstanceOf(TooManyLines.class);
        assertThat(read(line.repeat(BulkLine.MOST) + "# and a comment\n\n")).hasSize(BulkLine.MOST);
    }

    @Test
    void neverFails_whateverIsPasted() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String signs = "ab.;,\t \"\r\n#\0\uFEFF\u3002ü-_0\uD83D\uDE00";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            for (BulkLine line : read(text.toString())) {
                assertThat(line.line() == null).as("seed %s", seed).isEqualTo(line.refusal() != null);
                assertThat(line.text()).as("seed %s", seed).doesNotContain("\0");
            }
        }
    }
}
