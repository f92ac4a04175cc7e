package org.backorder.dropcatch;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Plans about to be inserted, column by column as one statement wants them. */
final class NewPlans {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final String MARKS = "-_.!";
    private static final int BLOCKS = 4;
    private static final int LETTERS_PER_BLOCK = 4;

    private final SecureRandom random = new SecureRandom();
    private final List<Entry> entries = new ArrayList<>();

    void add(CatchRequest request, String registry, CatchPlanner.Planned planned) {
        entries.add(new Entry(request, registry, planned, authInfo()));
    }

    /** R9: generated, 24 characters, no braces; letters, digits and marks mixed as registries' policies ask. */
    private String authInfo() {
        StringBuilder text = new StringBuilder();
        for (int block = 0; block < BLOCKS; block++) {
            for (int i = 0; i < LETTERS_PER_BLOCK; i++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
            text.append(MARKS.charAt(random.nextInt(MARKS.length())));
        }
        return text.toString();
    }

    String[] names() {
        return texts(e -> e.request().name());
    }

    String[] tlds() {
        return texts(e -> e.request().tld());
    }

    String[] registries() {
        return texts(Entry::registry);
    }

    String[] policies() {
        return texts(e -> e.planned().policy().toJson());
    }

    String[] authInfos() {
        return texts(Entry::authInfo);
    }

    Instant[] dropAt() {
        return instants(e -> e.request().dropAt());
    }

    Instant[] earliest() {
        return instants(e -> e.planned().times().earliest());
    }

    Instant[] latest() {
        return instants(e -> e.planned().times().latest());
    }

    Instant[] windowEnd() {
        return instants(e -> e.planned().times().windowEnd());
    }

    Instant[] armAt() {
        return instants(e -> e.planned().armAt());
    }

    long[] values() {
        return numbers(e -> e.request().value());
    }

    long[] years() {
        return numbers(e -> e.request().periodYears());
    }

    private String[] texts(Function<Entry, String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }

    private Instant[] instants(Function<Entry, Instant> column) {
        return entries.stream().map(column).toArray(Instant[]::new);
    }

    private long[] numbers(ToLongFunction<Entry> column) {
        return entries.stream().mapToLong(column).toArray();
    }

    private record Entry(CatchRequest request, String registry, CatchPlanner.Planned planned, String authInfo) {}
}
