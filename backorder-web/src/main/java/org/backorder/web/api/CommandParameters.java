package org.backorder.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.backorder.customer.Networks;
import org.backorder.money.Money;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MalformedParameter;
import org.backorder.refusal.MissingParameter;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one command, read by type (api.md 7). A missing one is refused with 504, an unreadable one with 505, a
 * readable one that is not allowed with 541; unknown ones are ignored. Keys are upper case; an empty value counts as none.
 */
public final class CommandParameters {
    /** Rows of a list when LIMIT is missing or 0 (api.md 3). */
    public static final int DEFAULT_LIMIT = 100;
    /** Rows of a list at most; a larger LIMIT is cut. */
    public static final int MAX_LIMIT = 10_000;

    private static final int MAX_INDEX_DIGITS = 6;
    private static final int LONGEST_AMOUNT = 20;

    private final Map<String, String> values;

    /** Parameters under upper-case keys. */
    public CommandParameters(Map<String, String> values) {
        this.values = values;
    }

    /** The value; empty when missing. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value, if there is one. */
    public Optional<String> optional(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The value; a missing one is refused with 504. */
    public String required(String name) {
        return optional(name).orElseThrow(() -> new MissingParameter(name));
    }

    /** True when the parameter was sent with a value. */
    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** True when the parameter was sent, with a value or empty: an empty one clears what can be changed. */
    public boolean sent(String name) {
        return values.containsKey(name);
    }

    /** Scalar value of a list-like parameter: {@code NAME} and {@code NAME0} mean the same. */
    public Optional<String> first(String name) {
        return optional(name + "0").or(() -> optional(name));
    }

    /** All values of {@code NAME} or {@code NAME0..N} in index order, gaps and empty ones left out. */
    public List<String> list(String name) {
        List<String> filled = new ArrayList<>();
        for (String value : slots(name)) {
            if (!value.isEmpty()) {
                filled.add(value);
            }
        }
        return filled;
    }

    /** As {@link #list}, with empty values kept, for commands that answer one row per input. */
    public List<String> slots(String name) {
        TreeMap<Integer, String> byIndex = new TreeMap<>();
        String plain = values.get(name);
        if (plain != null) {
            byIndex.put(0, plain);
        }
        for (Map.Entry<String, String> entry : values.entrySet()) {
            int index = indexAfter(name, entry.getKey());
            if (index >= 0) {
                byIndex.put(index, entry.getValue());
            }
        }
        return List.copyOf(byIndex.values());
    }

    private static int indexAfter(String name, String key) {
        int digits = key.length() - name.length();
        if (digits < 1 || digits > MAX_INDEX_DIGITS || !key.startsWith(name)) {
            return -1;
        }
        int index = 0;
        for (int i = name.length(); i < key.length(); i++) {
            char c = key.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            index = index * 10 + (c - '0');
        }
        return index;
    }

    /** Hands over every parameter whose key starts with the prefix. */
    public void forEachWith(String prefix, BiConsumer<String, String> sink) {
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                sink.accept(key, value);
            }
        });
    }

    /** Hands over every parameter that was sent, in the order of the keys. */
    public void forEachSorted(BiConsumer<String, String> sink) {
        new TreeMap<>(values).forEach(sink);
    }

    /** A whole number within bounds: 505 when it is none, 541 when it is outside; the default when missing. */
    public int integer(String name, int min, int max, int missing) {
        return has(name) ? bounded(name, text(name), min, max) : missing;
    }

    /** All whole numbers of a list, each within bounds. */
    public List<Integer> integers(String name, int min, int max) {
        return list(name).stream().map(value -> bounded(name, value, min, max)).toList();
    }

    private static int bounded(String name, String value, int min, int max) {
        long number = whole(name, value);
        if (number < min || number > max) {
            throw new InvalidValue(name, min + " to " + max);
        }
        return (int) number;
    }

    /** A whole number; 505 when it is none. Values beyond the range of long answer its ends. */
    static long whole(String name, String value) {
        boolean negative = value.startsWith("-");
        int start = negative ? 1 : 0;
        long number = 0;
        for (int i = start; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new MalformedParameter(name, "a whole number");
            }
            number = number > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : number * 10 + digit;
        }
        if (start == value.length()) {
            throw new MalformedParameter(name, "a whole number");
        }
        return negative ? -number : number;
    }

    /** A required object number; 504 when missing, 505 when it is no number. */
    public long id(String name) {
        return whole(name, required(name));
    }

    /** An amount of that currency; 505 when it is none, or has more places than the currency. */
    public Optional<Money> amount(String name, Currency currency) {
        return optional(name).map(value -> {
            try {
                if (value.length() <= LONGEST_AMOUNT && value.chars().allMatch(c -> "0123456789.-".indexOf(c) >= 0)) {
                    return Money.parse(value, currency.getCurrencyCode());
                }
            } catch (IllegalArgumentException e) {
                throw new MalformedParameter(name, "a decimal with the places of " + currency.getCurrencyCode());
            }
            throw new MalformedParameter(name, "a decimal such as 12.34");
        });
    }

    /** A currency by its ISO 4217 code, any case; 541 for anything else. */
    public Optional<Currency> currency(String name) {
        return optional(name)
                .map(code -> Currency.getAvailableCurrencies().stream()
                        .filter(currency -> currency.getCurrencyCode().equalsIgnoreCase(code))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValue(name, "an ISO 4217 code")));
    }

    /** A flag, {@code 0} or {@code 1}. */
    public boolean flag(String name, boolean missing) {
        return switch (text(name)) {
            case "" -> missing;
            case "0" -> false;
            case "1" -> true;
            default -> throw new MalformedParameter(name, "0 or 1");
        };
    }

    /** One of the constants, any case; 541 for anything else. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type, E missing) {
        if (!has(name)) {
            return missing;
        }
        String wanted = text(name).toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        throw new InvalidValue(name, "one of " + String.join(", ", names(type)));
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        return names;
    }

    /** Dates {@code YYYY-MM-DD} of a list; 505 for anything else. */
    public List<LocalDate> dates(String name) {
        return list(name).stream().map(value -> WireDates.date(name, value)).toList();
    }

    /** A lower bound, inclusive; a date alone means its first second, UTC. */
    public Optional<Instant> from(String name) {
        return optional(name).map(value -> WireDates.from(name, value));
    }

    /** An upper bound, inclusive; a date alone means its last second, UTC. */
    public Optional<Instant> until(String name) {
        return optional(name).map(value -> WireDates.until(name, value));
    }

    /** Networks of a list; an empty value alone stands for everywhere, and none sent for no change. */
    public @Nullable Networks networks(String name) {
        return slots(name).isEmpty() ? null : Networks.of(list(name));
    }

    /** FIRST and LIMIT (api.md 3): LIMIT 0 means the default, a larger one than allowed is cut. */
    public PageRequest page() {
        long first = has("FIRST") ? whole("FIRST", text("FIRST")) : 0;
        long limit = has("LIMIT") ? whole("LIMIT", text("LIMIT")) : 0;
        if (first < 0) {
            throw new InvalidValue("FIRST", "0 or more");
        }
        if (limit < 0) {
            throw new InvalidValue("LIMIT", "1 to " + MAX_LIMIT);
        }
        return PageRequest.of(first, limit == 0 ? DEFAULT_LIMIT : (int) Math.min(limit, MAX_LIMIT));
    }

    /** Names nothing: a value may be a secret. */
    @Override
    public String toString() {
        return "CommandParameters";
    }
}
