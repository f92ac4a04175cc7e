package org.backorder.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.backorder.time.RecentlyRead;

/** Price books as read within the last seconds. */
@ApplicationScoped
class PriceCache {
    @Inject
    PriceStore prices;

    private final RecentlyRead<Long, PriceBook> read = new RecentlyRead<>(tier -> Optional.of(prices.book(tier)));

    public PriceBook book(long tierId) {
        return read.get(tierId).orElseThrow();
    }

    public void forget(long tierId) {
        read.forget(tierId);
    }
}
