package org.backorder.droplist;

import com.ibm.icu.text.Normalizer2;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.backorder.refusal.InvalidValue;
import org.backorder.registry.DomainName;
import org.backorder.sql.Like;

/**
 * The filter as a condition with bound parameters. Every value of the caller is a parameter, never text of the statement. The
 * expression is not part of it: it is matched outside the database (decision record 0008).
 */
final class DropListConditions {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private DropListConditions() {}

    static DropListConditions of(DropListFilter filter) {
        DropListConditions conditions = new DropListConditions();
        conditions.words(filter);
        conditions.zones(filter.tlds());
        conditions.dates(filter);
        conditions.signs(filter);
        return conditions;
    }

    /** The condition, to stand after WHERE. */
    String sql() {
        return parts.isEmpty() ? "true" : String.join(" AND ", parts);
    }

    /** Its parameters, with others appended. */
    Object[] parameters(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all.toArray();
    }

    private void add(String sql, Object... values) {
        parts.add(sql);
        parameters.addAll(List.of(values));
    }

    private void words(DropListFilter filter) {
        List<String> patterns = filter.keywords().stream()
                .filter(word -> !word.isBlank())
                .map(word -> pattern(word, filter.match()))
                .toList();
        if (!patterns.isEmpty()) {
            String joint = filter.allKeywords() ? " AND " : " OR ";
            add(
                    patterns.stream()
                            .map(pattern -> "label_unicode LIKE ?")
                            .collect(Collectors.joining(joint, "(", ")")),
                    patterns.toArray());
        }
        for (String word : filter.exclude()) {
            if (!word.isBlank()) {
                add("label_unicode NOT LIKE ?", pattern(word, DropListFilter.Match.ANY));
            }
        }
    }

    private static String pattern(String word, DropListFilter.Match match) {
        String escaped = Like.literal(plain(word));
        return switch (match) {
            case BEGIN -> escaped + "%";
            case END -> "%" + escaped;
            case ANY -> "%" + escaped + "%";
        };
    }

    /** A keyword in the form labels are stored in: an ACE label as Unicode, lower case, composed (R4). */
    private static String plain(String word) {
        String lower = withoutNul(word.strip().toLowerCase(Locale.ROOT));
        if (lower.startsWith("xn--")) {
            try {
                return DomainName.parse(lower).unicode();
            } catch (InvalidValue e) {
                return lower; // no ACE form, so just the beginning of something
            }
        }
        return Normalizer2.getNFCInstance().normalize(lower);
    }

    private void zones(Collection<String> tlds) {
        if (!tlds.isEmpty()) {
            String[] zones = tlds.stream()
                    .map(tld -> tld.strip().toLowerCase(Locale.ROOT))
                    .map(tld -> tld.startsWith(".") ? tld.substring(1) : tld)
                    .map(DropListConditions::aceZone)
                    .toArray(String[]::new);
            add("(tld = ANY (?) OR zone = ANY (?))", zones, zones);
        }
    }

    private static String aceZone(String zone) {
        try {
            return DomainName.parse(zone).ace();
        } catch (InvalidValue e) {
            return withoutNul(zone); // matches nothing, as any zone we do not sell
        }
    }

    /** The database takes no NUL in a text; nothing it holds can match one either. */
    private static String withoutNul(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private void dates(DropListFilter filter) {
        if (!filter.deletionDays().isEmpty()) {
            String[] days =
                    filter.deletionDays().stream().map(LocalDate::toString).toArray(String[]::new);
            add("deletion_day = ANY (?::date[])", (Object) days);
        }
        List<String> ranges = new ArrayList<>();
        List<Object> bounds = new ArrayList<>();
        filter.finalizationDays().stream().sorted().forEach(day -> {
            ranges.add("finalization_at >= ? AND finalization_at < ?");
            bounds.add(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            bounds.add(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        });
        filter.finalizations().stream().sorted().forEach(instant -> {
            ranges.add("finalization_at >= ? AND finalization_at < ?");
            bounds.add(instant);
            bounds.add(instant.plus(SECOND));
        });
        if (!ranges.isEmpty()) {
            add("(" + String.join(" OR ", ranges) + ")", bounds.toArray());
        }
        if (filter.minFinalization() != null) {
            add("finalization_at >= ?", filter.minFinalization());
        }
        if (filter.maxFinalization() != null) {
            maximum(filter.maxFinalization());
        }
    }

    /** Inclusive. A date-time of the wire names a whole second, and what is shown as that second belongs to it. */
    private void maximum(Instant maximum) {
        if (maximum.equals(maximum.truncatedTo(ChronoUnit.SECONDS))) {
            add("finalization_at < ?", maximum.plus(SECOND));
        } else {
            add("finalization_at <= ?", maximum);
        }
    }

    private void signs(DropListFilter filter) {
        numbers("label_length", filter.lengths());
        numbers("score", filter.scores());
        if (filter.minLength() != null) {
            add("label_length >= ?", filter.minLength());
        }
        if (filter.maxLength() != null) {
            add("label_length <= ?", filter.maxLength());
        }
        if (filter.noHyphens()) {
            add("NOT has_hyphens");
        }
        if (filter.noDigits()) {
            add("NOT has_digits");
        }
        if (filter.noIdn()) {
            add("NOT is_idn");
        }
        if (filter.digitsOnly()) {
            add("label !~ '[^0-9]'"); // a constant expression of one set: linear
        }
        if (filter.notOrderedBy() != null) {
            add(
                    "NOT EXISTS (SELECT 1 FROM backorder b WHERE b.name = d.name AND b.customer_id = ?"
                            + " AND b.status IN ('REQUESTED', 'ACTIVE', 'PROCESSING', 'AUCTION_PENDING'))",
                    filter.notOrderedBy().value());
        }
    }

    private void numbers(String column, Collection<Integer> wanted) {
        if (!wanted.isEmpty()) {
            add(column + " = ANY (?)", (Object)
                    wanted.stream().mapToLong(Integer::longValue).toArray());
        }
    }
}
