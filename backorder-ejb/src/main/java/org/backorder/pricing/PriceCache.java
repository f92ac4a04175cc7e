package org.backorder.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.backorder.time.Elapsed;

/** Price books as read within the last seconds; a new price shows on every node within that time. */
@ApplicationScoped
class PriceCache {
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Map<Long, Read> read = new ConcurrentHashMap<>();

    @Inject
    PriceStore prices;

    private record Read(PriceBook book, Elapsed age) {}

    public PriceBook book(long tierId) {
        Read known = read.get(tierId);
        if (known == null || known.age().soFar().compareTo(KEPT) >= 0) {
            Elapsed age = Elapsed.start();
            known = new Read(prices.book(tierId), age);
            read.put(tierId, known);
        }
        return known.book();
    }

    public void forget(long tierId) {
        read.remove(tierId);
    }
}
