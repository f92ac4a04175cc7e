package org.backorder.web.page.droplist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.backorder.customer.CustomerId;
import org.backorder.droplist.DropListFilter;
import org.backorder.refusal.InvalidValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R16")
class SearchFormTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final CustomerId VIEWER = new CustomerId(7);
    private static final Set<String> LITE = Set.of("com", "net");

    private SearchForm form = new SearchForm();

    @BeforeEach
    void empty() {
        form = new SearchForm();
        form.setStage(SearchForm.Stage.ALL);
    }

    private DropListFilter filter() {
        return form.filter(VIEWER, LITE, NOW);
    }

    @Test
    void filtersNothing_whenNothingIsTyped() {
        assertThat(filter()).isEqualTo(DropListFilter.everything());
        assertThat(form.isAdvanced()).isFalse();
    }

    @Test
    void readsWordsAndTlds_howeverTheyAreSeparated() {
        form.setKeywords(" shop,cloud ;bank\n");
        form.setTlds(".COM net");
        assertThat(filter().keywords()).containsExactly("shop", "cloud", "bank");
        assertThat(filter().tlds()).containsExactly("com", "net");
    }

    @Test
    void leavesOutPassedDeadlines_butNeverWidensWhatWasTyped() {
        form.setStage(SearchForm.Stage.OPEN);
        assertThat(filter().minFinalization()).isEqualTo(NOW);
        form.getDates().setFinalizationFrom(LocalDateTime.parse("2026-03-10T11:59:59"));
        assertThat(filter().minFinalization()).isEqualTo(NOW);
        form.getDates().setFinalizationFrom(LocalDateTime.parse("2026-03-10T12:00:01"));
        assertThat(filter().minFinalization()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    @Tag("R34")
    void showsDroppedNames_ofTldsThatSellLiteOrdersThen() {
        form.setStage(SearchForm.Stage.DROPPED);
        assertThat(filter().maxFinalization()).isEqualTo(NOW);
        assertThat(filter().minFinalization()).isNull();
        assertThat(filter().tlds()).isEqualTo(LITE);
        form.setTlds("net");
        form.getDates().setFinalizationTo(LocalDateTime.parse("2026-03-10T11:00:00"));
        assertThat(filter().tlds()).containsExactly("net");
        assertThat(filter().maxFinalization()).isEqualTo(NOW.minusSeconds(3600));
        form.getDates().setFinalizationTo(LocalDateTime.parse("2026-03-10T12:00:01"));
        assertThat(filter().maxFinalization()).isEqualTo(NOW);
    }

    @Test
    void turnsASpanOfDaysIntoDays() {
        form.getDates().setDayFrom(LocalDate.parse("2026-02-28"));
        assertThat(filter().deletionDays()).containsExactly(LocalDate.parse("2026-02-28"));
        form.getDates().setDayTo(LocalDate.parse("2026-03-01"));
        assertThat(filter().deletionDays())
                .containsExactly(LocalDate.parse("2026-02-28"), LocalDate.parse("2026-03-01"));
    }

    @Test
    void refusesASpanThatRunsBackwardOrIsTooLong() {
        LocalDate day = LocalDate.parse("2026-03-01");
        form.getDates().setDayFrom(day);
        form.getDates().setDayTo(day.minusDays(1));
        assertThatThrownBy(this::filter).isInstanceOf(InvalidValue.class);
        form.getDates().setDayTo(day.plusDays(63));
        assertThatThrownBy(this::filter).isInstanceOf(InvalidValue.class);
        form.getDates().setDayTo(day.plusDays(62));
        assertThat(filter().deletionDays()).hasSize(63);
    }

    @Test
    void turnsAScoreRangeIntoScores_andRefusesOthers() {
        form.getShape().setMinScore(8);
        assertThat(filter().scores()).containsExactly(8, 9, 10);
        form.getShape().setMaxScore(8);
        assertThat(filter().scores()).containsExactly(8);
        form.getShape().setMaxScore(7);
        assertThatThrownBy(this::filter).isInstanceOf(InvalidValue.class);
        form.getShape().setMaxScore(11);
        assertThatThrownBy(this::filter).isInstanceOf(InvalidValue.class);
    }

    @Test
    void readsExactLengths_andRefusesWords() {
        form.getShape().setLengths("3, 4");
        assertThat(filter().lengths()).containsExactly(3, 4);
        form.getShape().setLengths("three");
        assertThatThrownBy(this::filter).isInstanceOf(InvalidValue.class);
    }

    @Test
    void namesTheViewer_onlyWhenOwnOrdersAreLeftOut() {
        form.setNotOrdered(true);
        assertThat(filter().notOrderedBy()).isEqualTo(VIEWER);
        assertThat(form.isAdvanced()).isTrue();
    }
}
