package org.backorder.droplist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backorder.customer.CustomerId;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;
import org.backorder.testing.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every filter and sort of the drop list, both sides of its boundaries, and what hostile callers send (R16). */
@Tag("R16")
class DropListSearchTest {
    private static final Lists LISTS = Lists.fresh();
    private static final DropListQuery QUERY = LISTS.wiring.bean(DropListQuery.class);
    private static final PageRequest ALL = PageRequest.of(0, 1000);

    @BeforeAll
    static void list() {
        LISTS.uploadSearchable();
    }

    @ParameterizedTest(name = "{0}, all {1}, at {2}, without {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "car, false, ANY, -, bluecar.com car-hire.com carport.net",
                "car, false, BEGIN, -, car-hire.com carport.net",
                "car, false, END, -, bluecar.com",
                "CAR blue, true, ANY, -, bluecar.com",
                "car blue, false, ANY, -, blue.org bluecar.com car-hire.com carport.net",
                "car, false, ANY, hire port, bluecar.com",
                "mÜnch, false, BEGIN, -, münchen.com",
                "xn--mnchen-3ya, false, ANY, -, münchen.com",
                "%, false, ANY, -, -",
                "_, false, ANY, -, -",
                "\\, false, ANY, -, -",
            })
    void findsKeywords(String words, boolean all, DropListFilter.Match match, String exclude, String expected) {
        List<String> excluded = exclude == null ? List.of() : List.of(exclude.split(" "));
        Filter filter = new Filter();
        filter.keywords = List.of(words.split(" "));
        filter.all = all;
        filter.match = match;
        filter.exclude = excluded;

        assertThat(found(filter)).isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR 1=1 --", "'; DROP TABLE dropping_name; --", "$1", "?", "\u0000", "%' OR '%"})
    void takesNoKeywordForAStatement(String word) {
        assertThat(found(filter -> filter.keywords = List.of(word))).isEmpty();
        assertThat(found(filter -> filter.exclude = List.of(word))).hasSize(9);
    }

    @Test
    void filtersByZone_inAnyCaseAndWithALeadingDot() {
        assertThat(found(filter -> filter.tlds = Set.of(".ORG", "net"))).containsExactly("blue.org", "carport.net");
        assertThat(found(filter -> filter.tlds = Set.of("UK"))).containsExactly("sky.co.uk");
        assertThat(found(filter -> filter.tlds = Set.of("CO.UK"))).containsExactly("sky.co.uk");
        assertThat(found(filter -> filter.tlds = Set.of("'; DROP TABLE tld; --")))
                .isEmpty();
    }

    @Test
    void filtersByDays() {
        assertThat(found(filter -> filter.deletionDays = days("2026-05-03")))
                .containsExactly("blue.org", "car-hire.com", "sky.co.uk");
        // 00:59:59 drops on the 3rd and is final on the 2nd
        assertThat(found(filter -> filter.finalizationDays = days("2026-05-02")))
                .containsExactly("bluecar.com", "car-hire.com", "carport.net");
        assertThat(found(filter -> filter.finalizationDays = days("2026-05-03")))
                .containsExactly("blue.org", "sky.co.uk");
    }

    @Test
    void filtersByFinalization_bothEndsIncluded() {
        Instant second = Instant.parse("2026-05-04T17:00:00Z");
        List<String> both = List.of("12345.com", "web2.com");
        assertThat(found(filter -> filter.finalizations = Set.of(second))).isEqualTo(both);
        assertThat(found(filter -> filter.finalizations = Set.of(second.minusSeconds(1))))
                .isEmpty();
        assertThat(found(filter -> {
                    filter.min = second;
                    filter.max = second;
                }))
                .isEqualTo(both);
        assertThat(found(filter -> {
                    filter.min = second.plusMillis(1);
                    filter.max = second.plusMillis(500);
                }))
                .containsExactly("web2.com");
        assertThat(found(filter -> filter.max = second.plusMillis(499))).doesNotContain("web2.com");
        assertThat(found(filter -> filter.min = second.plusSeconds(1))).doesNotContainAnyElementsOf(both);
    }

    @Tag("R5")
    @Test
    void countsLengthsInCodePoints() {
        assertThat(found(filter -> filter.lengths = Set.of(2))).containsExactly("日本.com");
        assertThat(found(filter -> {
                    filter.minLength = 7;
                    filter.maxLength = 7;
                }))
                .containsExactly("bluecar.com", "carport.net", "münchen.com");
        assertThat(found(filter -> filter.minLength = 8)).containsExactly("car-hire.com");
        assertThat(found(filter -> filter.maxLength = 3)).containsExactly("sky.co.uk", "日本.com");
    }

    @Test
    void filtersBySignsAndScore() {
        assertThat(found(filter -> filter.noHyphens = true)).hasSize(8).doesNotContain("car-hire.com");
        assertThat(found(filter -> filter.noDigits = true))
                .doesNotContain("12345.com", "web2.com")
                .hasSize(7);
        assertThat(found(filter -> filter.noIdn = true))
                .doesNotContain("münchen.com", "日本.com")
                .hasSize(7);
        assertThat(found(filter -> filter.digitsOnly = true)).containsExactly("12345.com");
        int score = NameScore.of("bluecar", "com");
        assertThat(found(filter -> filter.scores = Set.of(score)))
                .contains("bluecar.com")
                .doesNotContain("12345.com");
        assertThat(found(filter -> filter.scores = Set.of(-1))).isEmpty();
    }

    @Test
    void leavesOutNames_aCustomerHasALiveOrderFor() {
        long alice = order("alice", "REQUESTED", "blue.org");
        long bob = order("bob", "CANCELLED", "blue.org");

        assertThat(found(filter -> filter.notOrderedBy = new CustomerId(alice)))
                .hasSize(8)
                .doesNotContain("blue.org");
        assertThat(found(filter -> filter.notOrderedBy = new CustomerId(bob))).hasSize(9);
    }

    private static long order(String login, String status, String name) {
        long customer = People.of(LISTS.wiring).customer(login).id().value();
        Sql.update(
                LISTS.wiring.database().dataSource(),
                "INSERT INTO backorder (customer_id, order_class, tld, name, name_unicode, status, price_minor,"
                        + " deposit_minor, currency, auth_info, owner_contact, admin_contact, tech_contact,"
                        + " billing_contact, created_by, created_at, updated_by, updated_at)"
                        + " VALUES (?, 'BACKORDER', 'org', ?, ?, ?, 100, 100, 'USD', 'x', 'USER', 'USER', 'USER',"
                        + " 'USER', 'test', ?, 'test', ?)",
                customer,
                name,
                name,
                status,
                Lists.NOW,
                Lists.NOW);
        return customer;
    }

    @ParameterizedTest
    @EnumSource(DropListSort.class)
    void neitherRepeatsNorMissesNames_fromPageToPage(DropListSort sort) {
        List<String> paged = new ArrayList<>();
        for (int first = 0; first < 9; first += 2) {
            Page<DroppingName> page =
                    QUERY.search(DropListFilter.everything(), sort, PageRequest.of(first, 2), Lists.NOW);
            assertThat(page.total()).isEqualTo(9);
            page.rows().forEach(row -> paged.add(row.name()));
        }
        assertThat(paged).hasSize(9);
        assertThat(new HashSet<>(paged)).hasSize(9);
    }

    @Test
    void sortsAsAsked() {
        assertThat(sorted(DropListSort.NAME)).isSorted();
        assertThat(sorted(DropListSort.DELETIONDAY))
                .startsWith("bluecar.com", "carport.net", "blue.org", "car-hire.com");
        assertThat(sorted(DropListSort.FINALIZATIONDATE))
                .startsWith("bluecar.com", "carport.net", "car-hire.com", "blue.org");
        assertThat(sorted(DropListSort.FINALIZATIONDATEDESC)).endsWith("bluecar.com", "carport.net");
        assertThat(QUERY.search(DropListFilter.everything(), DropListSort.SCOREDESC, ALL, Lists.NOW)
                        .rows())
                .isSortedAccordingTo((a, b) -> Integer.compare(b.score(), a.score()));
    }

    @Test
    void keepsTheRandomOrder_withinAnHour() {
        Instant end = Lists.NOW.plus(Duration.ofHours(1));
        List<String> now = names(DropListSort.RANDOM, Lists.NOW);
        assertThat(names(DropListSort.RANDOM, end.minusMillis(1))).isEqualTo(now);
        assertThat(names(DropListSort.RANDOM, end)).isNotEqualTo(now);
    }

    @Test
    void answersBeyondTheEnd_withTheTotal() {
        Page<DroppingName> page =
                QUERY.search(DropListFilter.everything(), DropListSort.NAME, PageRequest.of(50, 10), Lists.NOW);
        assertThat(page.rows()).isEmpty();
        assertThat(page.total()).isEqualTo(9);
    }

    @Test
    void countsDropsPerDay_fromTodayOn() {
        assertThat(QUERY.dropsPerDay(Instant.parse("2026-05-04T23:59:59Z")))
                .containsExactly(
                        new DayCount(LocalDate.parse("2026-05-04"), 2), new DayCount(LocalDate.parse("2026-05-05"), 2));
    }

    private static Set<LocalDate> days(String day) {
        return Set.of(LocalDate.parse(day));
    }

    private static List<String> found(Filter.Setting setting) {
        return found(Filter.with(setting));
    }

    private static List<String> found(Filter filter) {
        return QUERY.search(filter.build(), DropListSort.NAME, ALL, Lists.NOW).rows().stream()
                .map(DroppingName::nameUnicode)
                .toList();
    }

    private static List<String> sorted(DropListSort sort) {
        return names(sort, Lists.NOW);
    }

    private static List<String> names(DropListSort sort, Instant now) {
        return QUERY.search(DropListFilter.everything(), sort, ALL, now).rows().stream()
                .map(DroppingName::name)
                .toList();
    }
}
