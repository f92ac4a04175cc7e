package org.backorder.pricing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All prices of a user class with their history, in the order of TLD and order class. */
final class PriceBook {
    private final Map<PriceKey, NavigableMap<Instant, Quote>> prices = new LinkedHashMap<>();

    /** A price and the instant it came into force. */
    record Entry(PriceKey key, Instant validFrom, Quote quote) {}

    PriceBook(List<Entry> entries) {
        for (Entry entry : entries) {
            prices.computeIfAbsent(entry.key(), key -> new TreeMap<>()).put(entry.validFrom(), entry.quote());
        }
    }

    /** The price in force: from its instant on, inclusive. */
    Optional<Quote> quote(PriceKey key, Instant now) {
        NavigableMap<Instant, Quote> history = prices.get(key);
        return history == null
                ? Optional.empty()
                : Optional.ofNullable(history.floorEntry(now)).map(Map.Entry::getValue);
    }

    List<PriceRow> rows(Instant now) {
        return prices.keySet().stream()
                .flatMap(key -> quote(key, now).stream()
                        .map(quote -> new PriceRow(key.tld(), key.orderClass(), quote.price(), quote.deposit())))
                .toList();
    }
}
