package org.backorder.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rows a new installation starts with, against the list of supported TLDs: label, kind, first come first served, third level. */
class ShippedTldsTest {
    private static final Wiring WIRING = Wiring.on(LiveDatabase.fresh(), MovableTime.at("2026-05-01T12:00:00Z"));
    private static final TldCatalog TLDS = WIRING.bean(TldCatalog.class);

    /** A row of the list. */
    private record Supported(String label, String kind, boolean firstCome, boolean thirdLevel) {
        static Supported of(String line) {
            String[] cells = line.split(",", -1);
            return new Supported(cells[0], cells[1], cells[2].equals("true"), cells[3].equals("true"));
        }
    }

    private static List<Supported> supported() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(ShippedTldsTest.class.getResourceAsStream("supported-tlds.csv"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Supported::of)
                    .toList();
        }
    }

    @Tag("R5")
    @Tag("R31")
    @Test
    void areExactlyTheSupportedOnes_withTheirSigns() throws IOException {
        assertThat(supported()).hasSize(347);
        assertThat(TLDS.all().stream()
                        .map(t -> new Supported(t.label(), t.kind(), t.firstComeFirstServed(), t.thirdLevel())))
                .containsExactlyInAnyOrderElementsOf(supported());
    }

    @Tag("R13")
    @Test
    void haveADropProfileEach_thatTellsAllInstantsOfADrop() {
        DropProfiles profiles = WIRING.bean(DropProfiles.class);
        Instant listed = Instant.parse("2026-06-10T16:00:00Z");
        for (TldRow tld : TLDS.all()) {
            DropProfile profile = profiles.profile(tld.profile());
            DropTimes times = DropSchedule.times(profile, listed);

            assertThat(times.finalizationAt()).as(tld.label()).isBefore(times.earliest());
            assertThat(times.opensAt()).as(tld.label()).isBefore(times.finalizationAt());
            assertThat(times.windowEnd()).as(tld.label()).isAfterOrEqualTo(times.latest());
            assertThat(tld.listedUntil(times)).as(tld.label()).isAfterOrEqualTo(times.windowEnd());
            assertThat(tld.firstComeFirstServed()).as(tld.label()).isEqualTo(profile.firstComeFirstServed());
        }
    }

    @Tag("R5")
    @Tag("T18")
    @Test
    void sellThirdLevelNamesInTheirOwnZones_andNowhereElse() throws IOException {
        Map<String, Set<String>> zones = TLDS.all().stream()
                .filter(tld -> !tld.zones().isEmpty())
                .collect(Collectors.toMap(TldRow::label, TldRow::zones, (a, b) -> a, TreeMap::new));
        assertThat(zones.keySet())
                .isEqualTo(supported().stream()
                        .filter(Supported::thirdLevel)
                        .map(Supported::label)
                        .collect(Collectors.toCollection(TreeSet::new)));
        zones.forEach((tld, own) -> own.forEach(zone -> {
            assertThat(TLDS.orderable("example." + zone).tld()).isEqualTo(tld);
            assertThat(TLDS.orderable("example." + zone).zone()).isEqualTo(zone);
            assertThatThrownBy(() -> TLDS.orderable(zone)).hasMessageContaining("such as example." + zone);
            assertThatThrownBy(() -> TLDS.orderable("a.example." + zone))
                    .hasMessageContaining("such as example." + zone);
        }));
        for (TldRow tld : TLDS.all()) {
            assertThatCode(() -> TLDS.orderable("example." + tld.label())).doesNotThrowAnyException();
            String foreign = "example.nozone." + tld.label();
            String right = zones.containsKey(tld.label()) ? "third-level names in these zones" : "such as nozone.";
            assertThatThrownBy(() -> TLDS.orderable(foreign))
                    .isInstanceOfSatisfying(
                            InvalidName.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(541))
                    .hasMessageContaining(right);
        }
    }

    @Tag("R34")
    @Test
    void sellPostDropLiteUnderComAndNetOnly() {
        Map<String, String> windows = TLDS.all().stream()
                .filter(tld -> tld.liteWindow() != null)
                .collect(Collectors.toMap(TldRow::label, tld -> String.valueOf(tld.liteWindow())));
        assertThat(windows)
                .isEqualTo(List.of("com", "net").stream()
                        .collect(Collectors.toMap(Function.identity(), tld -> "14:00-24:00 America/New_York")));
    }
}
