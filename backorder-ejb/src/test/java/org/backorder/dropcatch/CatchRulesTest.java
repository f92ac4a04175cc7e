package org.backorder.dropcatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.backorder.epp.response.EppResult;
import org.backorder.epp.wire.ClTrids;
import org.backorder.registry.Profiles;
import org.backorder.registry.ReleaseMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine's rules that need neither registry nor database. */
@Tag("R25")
class CatchRulesTest {
    private static final Instant DROP = Instant.parse("2026-05-01T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1000, WON",
        "1001, PENDING",
        "2302, TAKEN",
        "2304, TAKEN",
        "2400, FAILED",
        "2500, FAILED",
        "2104, ACCOUNT_REFUSED",
        "2200, ACCOUNT_REFUSED",
        "2501, ACCOUNT_REFUSED",
        "2502, SESSION_ENDED",
        "2001, REFUSED",
        "2005, REFUSED",
        "2100, REFUSED",
        "2103, REFUSED",
        "2201, REFUSED",
        "2202, REFUSED",
        "2303, REFUSED",
        "2305, REFUSED",
        "2306, REFUSED",
        "2307, REFUSED",
        "2308, REFUSED",
        "8455, REFUSED",
        "9999, REFUSED"
    })
    void judgesEveryCode_asTheTableSays(int code, CreateVerdict verdict) {
        assertThat(CreateVerdict.of(new EppResult(code, "m", null, List.of()), Map.of()))
                .isEqualTo(verdict);
    }

    @Test
    void putsTheProfilesOwnCodesFirst_andTakesAnUnknownMeaningForARefusal() {
        Map<Integer, String> own = Map.of(8455, "TAKEN", 9078, "wrong endpoint", 2302, "REFUSED");

        assertThat(CreateVerdict.of(new EppResult(8455, "m", null, List.of()), own))
                .isEqualTo(CreateVerdict.TAKEN);
        assertThat(CreateVerdict.of(new EppResult(2308, "m", 9078, List.of()), own))
                .isEqualTo(CreateVerdict.REFUSED);
        assertThat(CreateVerdict.of(new EppResult(2302, "m", null, List.of()), own))
                .isEqualTo(CreateVerdict.REFUSED);
        assertThat(CreateVerdict.of(new EppResult(2308, "m", 8455, List.of()), own))
                .isEqualTo(CreateVerdict.TAKEN);
    }

    @Test
    void climbsTheLadder_fromASecondToFiveMinutes() {
        List<Long> seconds = IntStream.rangeClosed(1, 11)
                .mapToObj(round -> Ladder.delay(round, Plans.gentle()).toSeconds())
                .toList();

        assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
        assertThat(Ladder.delay(1_000, Plans.gentle())).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @EnumSource(ReleaseMode.class)
    void plansTheModesItRaces_andRefusesTheOthersByName(ReleaseMode mode) {
        var profile = Profiles.of(mode, "UTC", List.of(), null, null, Duration.ofHours(1));
        if (CatchPlanner.isRaced(mode)) {
            assertThat(CatchPlanner.plan("example.com", profile, DROP).armAt()).isBefore(DROP.plus(Duration.ofDays(1)));
        } else {
            assertThatThrownBy(() -> CatchPlanner.plan("example.com", profile, DROP))
                    .isInstanceOf(CannotBeRaced.class)
                    .hasMessageContaining("mode not yet raced")
                    .hasMessageContaining(mode.name());
        }
    }

    @Test
    void armsBeforeTheFirstCreate_whichLeavesAHundredMillisecondsEarlyWithoutAStorm() {
        CatchPlanner.Planned planned = CatchPlanner.plan("example.com", Profiles.exact(), DROP);

        assertThat(planned.times().earliest()).isEqualTo(DROP);
        assertThat(planned.policy().storm()).isFalse();
        assertThat(planned.policy().leadIn()).isEqualTo(Duration.ofMillis(100));
        assertThat(planned.armAt()).isEqualTo(DROP.minusMillis(3_100));
    }

    @Test
    void keepsThePolicyOfTheDayThePlanWasMade() {
        CatchPolicy policy = new CatchPolicy(
                true,
                Duration.ofMillis(50),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                8,
                Duration.ofMillis(100),
                20,
                1000,
                Duration.ofSeconds(3),
                Map.of(9078, "REFUSED"));

        assertThat(CatchPolicy.ofJson(policy.toJson())).isEqualTo(policy);
        assertThat(CatchPolicy.ofJson(Plans.gentle().toJson())).isEqualTo(Plans.gentle());
    }

    @Test
    void givesEveryAttemptAnIdOfItsOwn_ofTheLengthFramesAreRenderedFor() {
        ClTrids ids = new ClTrids(new Random(1));

        assertThat(IntStream.range(0, 1_000).mapToObj(i -> ids.id(Integer.MAX_VALUE, 999)))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() == ClTrids.LENGTH && id.matches("BO-[0-9A-Z]{8}(-[0-9A-Z]+){3}"));
    }

    @Test
    @Tag("R9")
    void makesAuthInfo_longMixedAndWithoutBraces() {
        String[] made = Plans.asked("example.com", DROP, Duration.ofHours(1), Plans.gentle())
                .authInfos();

        assertThat(made[0])
                .hasSizeGreaterThanOrEqualTo(20)
                .matches("[A-Za-z0-9_.!-]+")
                .matches(".*[0-9].*")
                .matches(".*[A-Z].*");
    }
}
