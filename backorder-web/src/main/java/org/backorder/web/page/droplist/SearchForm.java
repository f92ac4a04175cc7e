package org.backorder.web.page.droplist;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.backorder.customer.CustomerId;
import org.backorder.droplist.DropListFilter;
import org.jspecify.annotations.Nullable;

/** What the viewer typed to search the list, and the filter it means (R16). */
public class SearchForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");

    private final SearchDates dates = new SearchDates();
    private final SearchShape shape = new SearchShape();
    private @Nullable String keywords;
    private boolean allKeywords;
    private DropListFilter.Match match = DropListFilter.Match.ANY;
    private @Nullable String exclude;
    private @Nullable String regexp;
    private @Nullable String tlds;
    private boolean notOrdered;
    private Stage stage = Stage.OPEN;

    /** How far a name is on its way. */
    public enum Stage {
        /** Orders are still taken. */
        OPEN,
        /** Dropped, under a TLD that sells Lite orders afterwards (R34). */
        DROPPED,
        ALL
    }

    /**
     * The filter this form means for a viewer; refuses what cannot be read.
     *
     * @param lite TLDs that sell Lite orders after the drop
     */
    public DropListFilter filter(CustomerId viewer, Set<String> lite, Instant now) {
        return new DropListFilter(
                words(keywords, Function.identity()),
                allKeywords,
                match,
                words(exclude, Function.identity()),
                regexp == null || regexp.isBlank() ? null : regexp.strip(),
                wantedTlds(lite),
                dates.deletionDays(),
                dates.finalizationDays(),
                Set.of(),
                earliest(now),
                latest(now),
                shape.exactLengths(),
                shape.getMinLength(),
                shape.getMaxLength(),
                shape.scores(),
                shape.isNoHyphens(),
                shape.isNoDigits(),
                shape.isNoIdn(),
                shape.isDigitsOnly(),
                notOrdered ? viewer : null);
    }

    private @Nullable Instant earliest(Instant now) {
        Instant typed = dates.earliestFinalization();
        // names whose deadline has passed are there for Lite orders (R34) and for reading, but not what most look for
        return stage == Stage.OPEN && (typed == null || typed.isBefore(now)) ? now : typed;
    }

    private @Nullable Instant latest(Instant now) {
        Instant typed = dates.latestFinalization();
        return stage == Stage.DROPPED && (typed == null || typed.isAfter(now)) ? now : typed;
    }

    private Set<String> wantedTlds(Set<String> lite) {
        Set<String> typed = new LinkedHashSet<>(words(tlds, SearchForm::tld));
        return stage == Stage.DROPPED && typed.isEmpty() ? lite : typed;
    }

    /** True when more than keywords and TLDs is asked for: that part of the form is open then. */
    public boolean isAdvanced() {
        return exclude != null || regexp != null || notOrdered || dates.isAny() || shape.isAny();
    }

    static <T> List<T> words(@Nullable String text, Function<String, T> read) {
        return text == null
                ? List.of()
                : Arrays.stream(SEPARATORS.split(text.strip(), -1))
                        .filter(word -> !word.isEmpty())
                        .map(read)
                        .toList();
    }

    private static String tld(String word) {
        return (word.startsWith(".") ? word.substring(1) : word).toLowerCase(Locale.ROOT);
    }

    /** When it drops. */
    public SearchDates getDates() {
        return dates;
    }

    /** What it looks like. */
    public SearchShape getShape() {
        return shape;
    }

    /** Words wanted in the label. */
    public @Nullable String getKeywords() {
        return keywords;
    }

    /** Words wanted in the label. */
    public void setKeywords(@Nullable String keywords) {
        this.keywords = keywords;
    }

    /** All words, not any. */
    public boolean isAllKeywords() {
        return allKeywords;
    }

    /** All words, not any. */
    public void setAllKeywords(boolean allKeywords) {
        this.allKeywords = allKeywords;
    }

    /** Where in the label. */
    public DropListFilter.Match getMatch() {
        return match;
    }

    /** Where in the label. */
    public void setMatch(DropListFilter.Match match) {
        this.match = match;
    }

    /** Words not wanted. */
    public @Nullable String getExclude() {
        return exclude;
    }

    /** Words not wanted. */
    public void setExclude(@Nullable String exclude) {
        this.exclude = exclude;
    }

    /** Expression found in the label. */
    public @Nullable String getRegexp() {
        return regexp;
    }

    /** Expression found in the label. */
    public void setRegexp(@Nullable String regexp) {
        this.regexp = regexp;
    }

    /** TLDs, separated by blanks or commas. */
    public @Nullable String getTlds() {
        return tlds;
    }

    /** TLDs, separated by blanks or commas. */
    public void setTlds(@Nullable String tlds) {
        this.tlds = tlds;
    }

    /** Without names the viewer has a live order for. */
    public boolean isNotOrdered() {
        return notOrdered;
    }

    /** Without names the viewer has a live order for. */
    public void setNotOrdered(boolean notOrdered) {
        this.notOrdered = notOrdered;
    }

    /** How far the names are. */
    public Stage getStage() {
        return stage;
    }

    /** How far the names are. */
    public void setStage(Stage stage) {
        this.stage = stage;
    }
}
