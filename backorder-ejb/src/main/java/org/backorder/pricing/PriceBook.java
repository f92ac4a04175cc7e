package org.backorder.pricing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All prices of a user class with their history, in the order of TLD and order class. */
final class PriceBook {
    private final Map<PriceKey, NavigableMap<Instant, Optional<Quote>>> prices = new LinkedHashMap<>();

    /** A price and the instant it came into force; without a quote the order class was taken off the list. */
    record Entry(PriceKey key, Instant validFrom, Optional<Quote> quote) {}

    private final @Nullable Long sellersTier;

    PriceBook(List<Entry> entries, @Nullable Long sellersTier) {
        this.sellersTier = sellersTier;
        for (Entry entry : entries) {
            prices.computeIfAbsent(entry.key(), key -> new TreeMap<>()).put(entry.validFrom(), entry.quote());
        }
    }

    /** The price in force: from its instant on, inclusive. */
    Optional<Quote> quote(PriceKey key, Instant now) {
        NavigableMap<Instant, Optional<Quote>> history = prices.get(key);
        return history == null
                ? Optional.empty()
                : Optional.ofNullable(history.floorEntry(now)).flatMap(Map.Entry::getValue);
    }

    /** The class of the reseller who sells at these prices; absent for the operator's own classes. */
    @Nullable
    Long sellersTier() {
        return sellersTier;
    }

    Set<PriceKey> keys() {
        return prices.keySet();
    }
}
