package org.backorder.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.backorder.droplist.DropListSort;
import org.backorder.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed parameters and the code of each refusal (api.md 3, 5, 7). */
@Tag("R46")
class CommandParametersTest {
    private static CommandParameters of(String... pairs) {
        java.util.HashMap<String, String> values = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new CommandParameters(values);
    }

    private static void refused(int code, String named, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.getMessage()).contains(named);
        });
    }

    @Test
    void refusesAMissingOrEmptyParameter_with504() {
        refused(504, "DOMAIN", () -> of().required("DOMAIN"));
        refused(504, "DOMAIN", () -> of("DOMAIN", "").required("DOMAIN"));
        refused(504, "APPLICATION", () -> of().id("APPLICATION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", "1e3", "-", "0x10", "1 2", "١"})
    void refusesWhatIsNoNumber_with505(String value) {
        refused(505, "APPLICATION", () -> of("APPLICATION", value).id("APPLICATION"));
        refused(505, "FIRST", () -> of("FIRST", value).page());
    }

    @Test
    void readsNumbersBeyondLongAsItsEnd_soThatTheyFindNothing() {
        assertThat(of("APPLICATION", "99999999999999999999").id("APPLICATION")).isEqualTo(Long.MAX_VALUE);
        assertThat(of("APPLICATION", "9223372036854775807").id("APPLICATION")).isEqualTo(Long.MAX_VALUE);
        assertThat(of("APPLICATION", "9223372036854775806").id("APPLICATION")).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void boundsWholeNumbers_onBothSides() {
        assertThat(of("T", "60").integer("T", 60, 3600, 600)).isEqualTo(60);
        assertThat(of("T", "3600").integer("T", 60, 3600, 600)).isEqualTo(3600);
        assertThat(of().integer("T", 60, 3600, 600)).isEqualTo(600);
        refused(541, "T", () -> of("T", "59").integer("T", 60, 3600, 600));
        refused(541, "T", () -> of("T", "3601").integer("T", 60, 3600, 600));
        refused(541, "T", () -> of("T", "-1").integer("T", 60, 3600, 600));
    }

    @Test
    void readsListsByIndex_withGaps_andThePlainNameAsIndex0() {
        CommandParameters parameters =
                of("DOMAIN10", "k", "DOMAIN2", "c", "DOMAIN", "a", "DOMAIN5", "", "DOMAINREGEX", "x", "DOMAIN2X", "y");

        assertThat(parameters.list("DOMAIN")).containsExactly("a", "c", "k");
        assertThat(parameters.slots("DOMAIN")).containsExactly("a", "c", "", "k");
        assertThat(of("DOMAIN", "plain", "DOMAIN0", "zero").list("DOMAIN")).containsExactly("zero");
        assertThat(of("DOMAIN", "plain").first("DOMAIN")).contains("plain");
        assertThat(of("DOMAIN0", "zero").first("DOMAIN")).contains("zero");
    }

    @Test
    void readsFlags_0And1Only() {
        assertThat(of("NEW", "1").flag("NEW", false)).isTrue();
        assertThat(of("NEW", "0").flag("NEW", true)).isFalse();
        assertThat(of().flag("NEW", true)).isTrue();
        refused(505, "NEW", () -> of("NEW", "yes").flag("NEW", false));
    }

    @Test
    void readsConstantsInAnyCase_andRefusesOthersWith541() {
        assertThat(of("ORDERBY", "scoredesc").oneOf("ORDERBY", DropListSort.class, DropListSort.NAME))
                .isEqualTo(DropListSort.SCOREDESC);
        refused(541, "SCOREDESC", () -> of("ORDERBY", "best").oneOf("ORDERBY", DropListSort.class, DropListSort.NAME));
    }

    @ParameterizedTest
    @CsvSource({",,0,100", "0,0,0,100", "5,1,5,1", "7,10000,7,10000", "7,10001,7,10000", "7,99999999999,7,10000"})
    void pages_withTheDefaultForNoLimit_andCutsTooLargeOnes(String first, String limit, long from, int rows) {
        CommandParameters parameters = of("FIRST", first == null ? "" : first, "LIMIT", limit == null ? "" : limit);

        assertThat(parameters.page().first()).isEqualTo(from);
        assertThat(parameters.page().limit()).isEqualTo(rows);
    }

    @Test
    void refusesNegativePages_with541() {
        refused(541, "FIRST", () -> of("FIRST", "-1").page());
        refused(541, "LIMIT", () -> of("LIMIT", "-1").page());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10 19:00:00,2026-03-10T19:00:00Z,2026-03-10T19:00:00Z",
        "2026-03-10T19:00:00Z,2026-03-10T19:00:00Z,2026-03-10T19:00:00Z",
        "2026-03-10 19:00:00.0,2026-03-10T19:00:00Z,2026-03-10T19:00:00Z",
        "2026-03-10,2026-03-10T00:00:00Z,2026-03-10T23:59:59Z"
    })
    void readsBoundsInUtc_aDateMeansItsFirstOrLastSecond(String value, Instant from, Instant until) {
        assertThat(of("MINDATE", value).from("MINDATE")).contains(from);
        assertThat(of("MAXDATE", value).until("MAXDATE")).contains(until);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "2026-13-01 00:00:00", "10.03.2026", "2026-03-10 25:00:00", "now", "2026-3-1"})
    void refusesWhatIsNoDate_with505(String value) {
        refused(505, "MINDATE", () -> of("MINDATE", value).from("MINDATE"));
    }

    @Test
    void ignoresUnknownParameters() {
        assertThat(new CommandParameters(Map.of("MIN_DATE", "x")).from("MINDATE"))
                .isEmpty();
    }
}
