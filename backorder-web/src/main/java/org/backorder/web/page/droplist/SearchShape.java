package org.backorder.web.page.droplist;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backorder.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What a wanted label looks like: length in Unicode characters, score, kinds of characters (R16, R17). */
public class SearchShape implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HIGHEST_SCORE = 10;

    private @Nullable String lengths;
    private @Nullable Integer minLength;
    private @Nullable Integer maxLength;
    private @Nullable Integer minScore;
    private @Nullable Integer maxScore;
    private boolean noHyphens;
    private boolean noDigits;
    private boolean noIdn;
    private boolean digitsOnly;

    Set<Integer> exactLengths() {
        return new LinkedHashSet<>(SearchForm.words(lengths, SearchShape::length));
    }

    Set<Integer> scores() {
        if (minScore == null && maxScore == null) {
            return Set.of();
        }
        int least = minScore == null ? 0 : minScore;
        int most = maxScore == null ? HIGHEST_SCORE : maxScore;
        if (least < 0 || most > HIGHEST_SCORE || least > most) {
            throw new InvalidValue("SCORE", "a range between 0 and " + HIGHEST_SCORE);
        }
        return IntStream.rangeClosed(least, most).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean isAny() {
        return lengths != null
                || minLength != null
                || maxLength != null
                || minScore != null
                || maxScore != null
                || noHyphens
                || noDigits
                || noIdn
                || digitsOnly;
    }

    private static Integer length(String word) {
        try {
            return Integer.valueOf(word);
        } catch (NumberFormatException e) {
            throw new InvalidValue("LENGTH", "whole numbers such as 3, 4, 5");
        }
    }

    /** Exact lengths. */
    public @Nullable String getLengths() {
        return lengths;
    }

    /** Exact lengths. */
    public void setLengths(@Nullable String lengths) {
        this.lengths = lengths;
    }

    /** Shortest label. */
    public @Nullable Integer getMinLength() {
        return minLength;
    }

    /** Shortest label. */
    public void setMinLength(@Nullable Integer minLength) {
        this.minLength = minLength;
    }

    /** Longest label. */
    public @Nullable Integer getMaxLength() {
        return maxLength;
    }

    /** Longest label. */
    public void setMaxLength(@Nullable Integer maxLength) {
        this.maxLength = maxLength;
    }

    /** Lowest score. */
    public @Nullable Integer getMinScore() {
        return minScore;
    }

    /** Lowest score. */
    public void setMinScore(@Nullable Integer minScore) {
        this.minScore = minScore;
    }

    /** Highest score. */
    public @Nullable Integer getMaxScore() {
        return maxScore;
    }

    /** Highest score. */
    public void setMaxScore(@Nullable Integer maxScore) {
        this.maxScore = maxScore;
    }

    /** Without hyphens. */
    public boolean isNoHyphens() {
        return noHyphens;
    }

    /** Without hyphens. */
    public void setNoHyphens(boolean noHyphens) {
        this.noHyphens = noHyphens;
    }

    /** Without digits. */
    public boolean isNoDigits() {
        return noDigits;
    }

    /** Without digits. */
    public void setNoDigits(boolean noDigits) {
        this.noDigits = noDigits;
    }

    /** ASCII only. */
    public boolean isNoIdn() {
        return noIdn;
    }

    /** ASCII only. */
    public void setNoIdn(boolean noIdn) {
        this.noIdn = noIdn;
    }

    /** Digits only. */
    public boolean isDigitsOnly() {
        return digitsOnly;
    }

    /** Digits only. */
    public void setDigitsOnly(boolean digitsOnly) {
        this.digitsOnly = digitsOnly;
    }
}
