package org.backorder.web.api.droplist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backorder.droplist.DropListFilter;
import org.backorder.refusal.InvalidValue;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.WireDates;
import org.jspecify.annotations.Nullable;

/** The filter parameters of the drop list (api.md 9.1), with the exclude words and length bounds of the alerts (10a). */
final class DropListParameters {
    /** A label has at most 63 characters (RFC 1035). */
    private static final int LONGEST_LABEL = 63;

    private static final int BEST_SCORE = 10;
    private static final int MOST_WORDS = 50;
    private static final int DATE_LENGTH = 10;

    private DropListParameters() {}

    static DropListFilter filter(CommandParameters parameters) {
        Set<LocalDate> finalizationDays = new HashSet<>();
        Set<Instant> finalizations = new HashSet<>();
        readFinalizations(parameters, finalizationDays, finalizations);
        Set<String> options = options(parameters);
        return new DropListFilter(
                words(parameters, "KEYWORD"),
                allKeywords(parameters),
                parameters.oneOf("KEYWORDMATCH", DropListFilter.Match.class, DropListFilter.Match.ANY),
                words(parameters, "EXCLUDE"),
                parameters.optional("REGEXP").orElse(null),
                zones(parameters),
                Set.copyOf(parameters.dates("DELETIONDAY")),
                finalizationDays,
                finalizations,
                parameters.from("MINFINALIZATIONDATE").orElse(null),
                parameters.until("MAXFINALIZATIONDATE").orElse(null),
                Set.copyOf(parameters.integers("LENGTH", 1, LONGEST_LABEL)),
                length(parameters, "MINLENGTH"),
                length(parameters, "MAXLENGTH"),
                Set.copyOf(parameters.integers("SCORE", 0, BEST_SCORE)),
                options.contains("NOHYPHENS"),
                options.contains("NONUMBERS"),
                options.contains("NOIDNS"),
                options.contains("ONLYNUMBERS"),
                null);
    }

    /** Every word is looked for in every name. */
    private static List<String> words(CommandParameters parameters, String name) {
        List<String> words = parameters.list(name);
        if (words.size() > MOST_WORDS) {
            throw new InvalidValue(name, "at most " + MOST_WORDS + " words");
        }
        return words;
    }

    private static boolean allKeywords(CommandParameters parameters) {
        return switch (parameters.text("KEYWORDCATENATION").toUpperCase(Locale.ROOT)) {
            case "", "OR" -> false;
            case "AND" -> true;
            default -> throw new InvalidValue("KEYWORDCATENATION", "AND or OR");
        };
    }

    /** {@code COM}, {@code com} and {@code .com} mean the same. */
    private static Set<String> zones(CommandParameters parameters) {
        Set<String> zones = new HashSet<>();
        for (String zone : parameters.list("ZONE")) {
            String plain = zone.startsWith(".") ? zone.substring(1) : zone;
            zones.add(plain.toLowerCase(Locale.ROOT));
        }
        return zones;
    }

    private static Set<String> options(CommandParameters parameters) {
        List<String> known = List.of("NOHYPHENS", "NONUMBERS", "NOIDNS", "ONLYNUMBERS");
        Set<String> options = new HashSet<>();
        for (String option : parameters.list("FILTER")) {
            String upper = option.toUpperCase(Locale.ROOT);
            if (!known.contains(upper)) {
                throw new InvalidValue("FILTER", String.join(", ", known));
            }
            options.add(upper);
        }
        return options;
    }

    private static @Nullable Integer length(CommandParameters parameters, String name) {
        return parameters.has(name) ? Integer.valueOf(parameters.integer(name, 1, LONGEST_LABEL, 1)) : null;
    }

    private static void readFinalizations(CommandParameters parameters, Set<LocalDate> days, Set<Instant> instants) {
        for (String value : parameters.list("FINALIZATIONDATE")) {
            if (value.length() == DATE_LENGTH) {
                days.add(WireDates.date("FINALIZATIONDATE", value));
            } else {
                instants.add(WireDates.dateTime("FINALIZATIONDATE", value));
            }
        }
    }
}
