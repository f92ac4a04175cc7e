package org.backorder.droplist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Score of a name from 0 to 10 (R17): a pure function of the Unicode label and the TLD, described in decision record 0010.
 * Points for length, for common English words, for the TLD and for a label one can say; points off for hyphens, and for digits
 * among letters.
 */
final class NameScore {
    static final int HIGHEST = 10;

    private static final int LONGEST_WORD = 14;
    private static final int MOST_WORDS = 3;
    private static final String VOWELS = "aeiouy";
    private static final int LONGEST_CONSONANT_RUN = 3;
    private static final Set<String> GENERIC = Set.of("net", "org", "io", "co", "me", "app", "dev", "shop", "online");
    private static final Set<String> WORDS = words();

    private NameScore() {}

    static int of(String label, String tld) {
        int points = length(label) + words(label) + tld(tld) + (isPronounceable(label) ? 1 : 0);
        int hyphens = Math.toIntExact(label.chars().filter(c -> c == '-').count());
        boolean digits = label.codePoints().anyMatch(Character::isDigit);
        boolean onlyDigits = label.codePoints().allMatch(Character::isDigit);
        points -= Math.min(2, hyphens);
        if (digits && !onlyDigits) {
            points -= 2;
        } else if (onlyDigits && label.length() > 5) {
            points -= 1;
        }
        return Math.max(0, Math.min(HIGHEST, points));
    }

    private static int length(String label) {
        int length = label.codePointCount(0, label.length());
        if (length <= 3) {
            return 4;
        }
        if (length <= 5) {
            return 3;
        }
        if (length <= 8) {
            return 2;
        }
        return length <= 12 ? 1 : 0;
    }

    /** One word 3 points, two words side by side 2, three 1; hyphens may part them. */
    private static int words(String label) {
        int words = 0;
        for (String part : label.split("-", -1)) {
            words += wordsNeeded(part, MOST_WORDS);
        }
        return Math.max(0, MOST_WORDS + 1 - words);
    }

    private static int wordsNeeded(String text, int most) {
        if (WORDS.contains(text)) {
            return 1;
        }
        int best = MOST_WORDS + 1;
        if (most > 1) {
            for (int i = 2; i <= Math.min(text.length() - 2, LONGEST_WORD) && best > 2; i++) {
                if (WORDS.contains(text.substring(0, i))) {
                    best = Math.min(best, 1 + wordsNeeded(text.substring(i), most - 1));
                }
            }
        }
        return best;
    }

    private static int tld(String tld) {
        if (tld.equals("com")) {
            return 2;
        }
        return tld.length() == 2 || GENERIC.contains(tld) ? 1 : 0;
    }

    /** Letters of the Latin alphabet with a vowel in reach of every consonant. */
    private static boolean isPronounceable(String label) {
        int consonants = 0;
        int vowels = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
            if (VOWELS.indexOf(c) >= 0) {
                vowels++;
                consonants = 0;
            } else if (++consonants > LONGEST_CONSONANT_RUN) {
                return false;
            }
        }
        return vowels > 0;
    }

    private static Set<String> words() {
        try (InputStream in = NameScore.class.getResourceAsStream("common-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-words.txt is missing beside NameScore");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
