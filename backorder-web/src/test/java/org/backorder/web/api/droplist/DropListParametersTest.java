package org.backorder.web.api.droplist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.backorder.droplist.DropListFilter;
import org.backorder.refusal.Refusal;
import org.backorder.web.api.CommandParameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every filter of the drop list (api.md 9.1). */
@Tag("R16")
class DropListParametersTest {
    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("KEYWORD0", "shop"),
            Map.entry("KEYWORD1", "haus"),
            Map.entry("KEYWORDCATENATION", "and"),
            Map.entry("KEYWORDMATCH", "begin"),
            Map.entry("EXCLUDE0", "xxx"),
            Map.entry("ZONE0", ".COM"),
            Map.entry("ZONE1", "net"),
            Map.entry("DELETIONDAY", "2026-03-10"),
            Map.entry("FINALIZATIONDATE0", "2026-03-09"),
            Map.entry("FINALIZATIONDATE1", "2026-03-09 18:00:00"),
            Map.entry("MINFINALIZATIONDATE", "2026-03-01"),
            Map.entry("MAXFINALIZATIONDATE", "2026-03-31"),
            Map.entry("LENGTH0", "3"),
            Map.entry("MINLENGTH", "2"),
            Map.entry("MAXLENGTH", "9"),
            Map.entry("SCORE0", "0"),
            Map.entry("SCORE1", "10"),
            Map.entry("FILTER0", "nohyphens"),
            Map.entry("FILTER1", "NONUMBERS"),
            Map.entry("FILTER2", "NOIDNS"),
            Map.entry("REGEXP", "^a"));

    private static DropListFilter filter(Map<String, String> parameters) {
        return DropListParameters.filter(new CommandParameters(parameters));
    }

    @Test
    void readsEveryFilter() {
        DropListFilter filter = filter(ALL);

        assertThat(filter.keywords()).containsExactly("shop", "haus");
        assertThat(filter.allKeywords()).isTrue();
        assertThat(filter.match()).isEqualTo(DropListFilter.Match.BEGIN);
        assertThat(filter.exclude()).containsExactly("xxx");
        assertThat(filter.tlds()).containsExactlyInAnyOrder("com", "net");
        assertThat(filter.deletionDays()).containsExactly(LocalDate.of(2026, 3, 10));
        assertThat(filter.finalizationDays()).containsExactly(LocalDate.of(2026, 3, 9));
        assertThat(filter.finalizations()).containsExactly(Instant.parse("2026-03-09T18:00:00Z"));
        assertThat(filter.minFinalization()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(filter.maxFinalization()).isEqualTo(Instant.parse("2026-03-31T23:59:59Z"));
        assertThat(filter.lengths()).containsExactly(3);
        assertThat(filter.minLength()).isEqualTo(2);
        assertThat(filter.maxLength()).isEqualTo(9);
        assertThat(filter.scores()).containsExactlyInAnyOrder(0, 10);
        assertThat(filter.noHyphens()).isTrue();
        assertThat(filter.noDigits()).isTrue();
        assertThat(filter.noIdn()).isTrue();
        assertThat(filter.regexp()).isEqualTo("^a");
    }

    @Test
    void filtersNothingWithoutParameters() {
        assertThat(filter(Map.of())).isEqualTo(DropListFilter.everything());
    }

    @ParameterizedTest
    @CsvSource({
        "KEYWORDCATENATION,XOR,541", "KEYWORDMATCH,MIDDLE,541", "FILTER,NOVOWELS,541", "SCORE,11,541", "SCORE,-1,541",
        "LENGTH,0,541", "LENGTH,64,541", "LENGTH,x,505", "DELETIONDAY,tomorrow,505", "FINALIZATIONDATE,2026-03,505",
        "MINFINALIZATIONDATE,2026-99-99,505", "MAXLENGTH,0,541"
    })
    void refusesWhatItCannotUse(String parameter, String value, int code) {
        assertThatThrownBy(() -> filter(Map.of(parameter, value))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.getMessage()).contains(parameter);
        });
    }
}
