package org.backorder.droplist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.backorder.dropcatch.NameCaught;
import org.backorder.dropcatch.NameMissed;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotFound;
import org.backorder.sql.Sql;
import org.backorder.testing.People;
import org.backorder.time.Elapsed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a list does to the drop list and what it must leave alone (R12 to R14, registries.md 3.2). */
@Tag("R14")
class ImportMergeTest {
    private static final String A = "a.com;2026-05-03T18:00:00Z\n";
    private static final String B = "b.com;2026-05-03T18:00:00Z\n";
    private static final String C = "c.com;2026-05-03T18:00:00Z\n";

    private Lists lists;

    @BeforeEach
    void freshLists() {
        lists = Lists.fresh();
    }

    @Test
    void writesDifferencesOnly() {
        lists.upload("main", A + B + C);

        ImportReport report = lists.upload("main", A + "b.com;2026-05-04T18:00:00Z\nd.com;2026-05-03T18:00:00Z\n");

        assertThat(lists.changes(report.id()))
                .containsExactly(
                        "MOVED b.com 2026-05-03T18:00:00Z 2026-05-04T18:00:00Z",
                        "REMOVED c.com 2026-05-03T18:00:00Z null",
                        "ADDED d.com null 2026-05-03T18:00:00Z");
        assertThat(report)
                .extracting(ImportReport::read, ImportReport::added, ImportReport::moved, ImportReport::removed)
                .containsExactly(3L, 1L, 1L, 1L);
        assertThat(lists.listed())
                .containsExactly(
                        "a.com 2026-05-03T18:00:00Z", "b.com 2026-05-04T18:00:00Z", "d.com 2026-05-03T18:00:00Z");
    }

    @Tag("R13")
    @Test
    void keepsBothDatesAndTheFactsOfTheLabel() {
        lists.upload("main", "grün-7.co.uk;2026-05-03T18:00:00Z\n");

        DroppingName name = lists.wiring
                .bean(DropListQuery.class)
                .byName("xn--grn-7-lva.co.uk")
                .orElseThrow();

        assertThat(name.nameUnicode()).isEqualTo("grün-7.co.uk");
        assertThat(name.tld()).isEqualTo("uk");
        assertThat(name.finalizationAt()).isEqualTo(name.dropAt().minus(Duration.ofHours(1)));
        assertThat(name.labelLength()).isEqualTo(6);
        assertThat(name.digits() && name.hyphens() && name.idn()).isTrue();
        assertThat(name.score()).isEqualTo(NameScore.of("grün-7", "uk"));
    }

    @Test
    void doesNotTakeAPurgedNameForRenewed() {
        lists.upload("main", A + B);
        Instant drop = Instant.parse("2026-05-03T18:00:00Z");

        lists.time.moveTo(drop.minusSeconds(1));
        assertThat(lists.changes(lists.upload("main", B).id())).containsExactly("REMOVED a.com " + drop + " null");

        lists.time.moveTo(drop);
        ImportReport after = lists.upload("main", "x.com;2026-05-09T18:00:00Z\n");
        assertThat(lists.changes(after.id())).containsExactly("ADDED x.com null 2026-05-09T18:00:00Z");
        assertThat(lists.listed()).contains("b.com " + drop);
    }

    @Tag("R34")
    @Test
    void keepsDroppedNames_untilTheLiteWindowEnds() {
        lists.upload("main", A);
        DropListStore names = lists.wiring.bean(DropListStore.class);
        Instant end = Instant.parse("2026-05-04T04:00:00Z");

        assertThat(names.purgePast(end.minusMillis(1))).isZero();
        assertThat(names.purgePast(end)).isEqualTo(1);
    }

    @Tag("R34")
    @Test
    void takesRegisteredNamesOffTheList_andLeavesThoseNobodyHas() {
        lists.upload("main", A + B + C + "d.com;2026-05-04T18:00:00Z\n");
        Instant drop = Instant.parse("2026-05-03T18:00:00Z");
        lists.time.moveTo(drop.plusSeconds(1));

        receive(new NameCaught(1, "a.com", "com", drop, "r", "ROID", drop, drop.plus(Duration.ofDays(365))));
        receive(new NameMissed(2, "b.com", "com", drop, "LOST", 2302, "rival"));
        receive(new NameMissed(3, "c.com", "com", drop, "NOT_DROPPED", null, null));
        receive(new NameMissed(4, "d.com", "com", drop, "LOST", 2302, "rival")); // of an earlier drop

        assertThat(lists.listed()).containsExactly("c.com " + drop, "d.com 2026-05-04T18:00:00Z");
        lists.upload("main", A + B + C + "d.com;2026-05-04T18:00:00Z\n"); // the publisher does not know yet
        assertThat(lists.listed()).hasSize(2);
    }

    private void receive(NameCaught caught) {
        lists.wiring.bean(WithdrawCaughtName.class).receive(UUID.randomUUID(), caught, Lists.NOW, Lists.NOW);
    }

    private void receive(NameMissed missed) {
        lists.wiring.bean(WithdrawLostName.class).receive(UUID.randomUUID(), missed, Lists.NOW, Lists.NOW);
    }

    @Test
    void doesNotListANameWhoseDropHasPassed() {
        lists.upload("main", "past.com;" + Lists.NOW + "\nnext.com;" + Lists.NOW.plusSeconds(1) + "\n");

        assertThat(lists.listed()).containsExactly("next.com " + Lists.NOW.plusSeconds(1));
    }

    @Test
    void neverMovesADate_byALessTrustedList() {
        lists.upload("main", A);
        ImportReport less = lists.upload("side", "a.com;2026-05-08T18:00:00Z\nb.com;2026-05-03T18:00:00Z\n");
        assertThat(lists.changes(less.id())).containsExactly("ADDED b.com null 2026-05-03T18:00:00Z");

        ImportReport more = lists.upload("main", "a.com;2026-05-09T18:00:00Z\nb.com;2026-05-09T18:00:00Z\n");
        assertThat(more.moved()).isEqualTo(2);
        assertThat(lists.upload("side", A + B).moved()).isZero();
    }

    @Test
    void leavesNamesOfOtherSources_whenACompleteListLacksThem() {
        lists.upload("side", B);
        ImportReport report = lists.upload("main", A);

        assertThat(report.removed()).isZero();
        assertThat(lists.upload("side", C).removed()).isZero(); // a partial list says nothing about what it lacks
        assertThat(lists.listed()).hasSize(3);
    }

    @Tag("R12")
    @Test
    void refusesAListBelowTheLeastShareOfTheLast() {
        lists.upload("main", A + B + C + "d.com;2026-05-03T18:00:00Z\n");

        ImportReport below = lists.upload("main", A);
        assertThat(below.state()).isEqualTo("REFUSED");
        assertThat(below.problem()).contains("1 usable rows, the last one had 4");
        assertThat(lists.listed()).hasSize(4);
        assertThat(lists.upload("main", A + B).state()).isEqualTo("DONE"); // exactly half
    }

    @Test
    void letsFollowersFollow_inTheSameTransaction() {
        lists.wiring.member(
                (DropListFollower) (importId, now) -> lists.changes(importId).size());
        assertThat(lists.upload("main", A + B).ordersTouched()).isEqualTo(2);
        assertThat(lists.upload("main", A + B).ordersTouched()).isZero(); // no difference, nobody is asked

        lists.wiring.member((DropListFollower) (importId, now) -> {
            throw new IllegalStateException("the follower failed");
        });
        assertThatThrownBy(() -> lists.upload("main", A + C)).hasMessage("the follower failed");
        assertThat(lists.listed()).hasSize(2).noneMatch(name -> name.startsWith("c.com"));
        assertThat(lists.wiring
                        .bean(ImportQuery.class)
                        .reports("main", org.backorder.settings.PageRequest.of(0, 1))
                        .rows()
                        .get(0)
                        .state())
                .isEqualTo("FAILED");
    }

    @Tag("R49")
    @Test
    void putsEveryChangingImportOnRecord() {
        lists.upload("main", A);
        List<String> entries = Sql.query(
                lists.wiring.database().dataSource(),
                "SELECT action FROM audit_entry WHERE object_id = 'main'",
                row -> row.text("action"));
        assertThat(entries).containsExactly("ImportDropList");
    }

    @Tag("R2")
    @Test
    void isForOperators() {
        var auditor = People.of(lists.wiring).caller("auditor", "AUDITOR");
        ImportDropList imports = lists.wiring.bean(ImportDropList.class);
        assertThatThrownBy(() -> imports.fetch(auditor, "main", Lists.NOW)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> imports.fetch(lists.operator, "nowhere", Lists.NOW))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.fetch(lists.operator, "main", Lists.NOW))
                .isInstanceOfSatisfying(
                        DamagedList.class,
                        refusal -> assertThat(refusal.text(Locale.GERMAN)).contains("keine Adresse"));
    }

    /**
     * The goal is two seconds on an idle machine, where it takes less than one. The limit allows for a machine five times
     * overloaded and still tells work by the set from work by the row.
     */
    @Test
    void imports20000RowsBySets() {
        Duration best = Duration.ofDays(1);
        for (int round = 0; round < 3; round++) {
            String list = randomNames(round);
            Elapsed elapsed = Elapsed.start();
            ImportReport report = lists.upload("side", list);
            Duration took = elapsed.soFar();

            assertThat(report.added()).as("seed %d", round).isEqualTo(20_000);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(Duration.ofSeconds(10));
    }

    private static String randomNames(long seed) {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            rows.append(Integer.toString(i, 36)).append(Long.toString(random.nextLong() >>> 20, 36));
            rows.append(".com;2026-05-0").append(2 + i % 5).append("T18:00:00Z\n");
        }
        return rows.toString();
    }
}
