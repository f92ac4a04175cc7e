package org.backorder.droplist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.backorder.refusal.InvalidValue;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.time.Elapsed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions in the search: what they find, and that none of them is slow (R16). */
@Tag("R16")
class ExpressionSearchTest {
    private static final Lists LISTS = Lists.fresh();
    private static final DropListQuery QUERY = LISTS.wiring.bean(DropListQuery.class);

    @BeforeAll
    static void list() {
        LISTS.uploadSearchable();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "^car, car-hire.com carport.net",
        "CAR$, bluecar.com",
        "^[0-9]+$, 12345.com",
        "[0-9], 12345.com web2.com",
        "^.{2}$, 日本.com",
        "ü, münchen.com",
        "^(blue|sky)$, blue.org sky.co.uk",
        "a{3}, ''",
    })
    void findsExpressionsInTheLabel(String expression, String expected) {
        assertThat(found(filter -> filter.regexp = expression))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void pagesThroughExpressions_withTheExactTotal() {
        DropListFilter filter = Filter.with(found -> found.regexp = "[a-z]").build();
        Page<DroppingName> first = QUERY.search(filter, DropListSort.NAMEDESC, PageRequest.of(0, 3), Lists.NOW);
        Page<DroppingName> second = QUERY.search(filter, DropListSort.NAMEDESC, PageRequest.of(3, 30), Lists.NOW);

        assertThat(first.total()).isEqualTo(7).isEqualTo(second.total());
        List<String> names = new ArrayList<>();
        first.rows().forEach(row -> names.add(row.name()));
        second.rows().forEach(row -> names.add(row.name()));
        assertThat(names)
                .containsExactly(
                        "xn--mnchen-3ya.com",
                        "web2.com",
                        "sky.co.uk",
                        "carport.net",
                        "car-hire.com",
                        "bluecar.com",
                        "blue.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a**", "(?=a)", "(a)\\1", "a{2000}", "(a{100}){100}", "((a{9}){9}){99}"})
    void refusesExpressions_thatAreNotLinear(String expression) {
        assertThatThrownBy(() -> found(filter -> filter.regexp = expression))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("REGEXP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(.*)*x", "^(([a-z])+.)+[A-Z]([a-z])+$", "(x+x+)+y"})
    void answersInTime_whereBacktrackingWouldNot(String expression) {
        LabelExpression compiled = LabelExpression.compile("REGEXP", expression);
        String label = "a".repeat(62) + "!";
        Elapsed elapsed = Elapsed.start();
        for (int i = 0; i < 2000; i++) {
            compiled.isFoundIn(label);
        }
        assertThat(elapsed.soFar()).isLessThan(Duration.ofSeconds(5));
    }

    private static List<String> found(Filter.Setting setting) {
        return QUERY
                .search(Filter.with(setting).build(), DropListSort.NAME, PageRequest.of(0, 100), Lists.NOW)
                .rows()
                .stream()
                .map(DroppingName::nameUnicode)
                .toList();
    }
}
