package org.backorder.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.backorder.money.ReferenceRates;
import org.backorder.time.Elapsed;
import org.jspecify.annotations.Nullable;

/** The latest rates as read within the last seconds; new ones show on every node within that time. */
@ApplicationScoped
class RateCache {
    private static final Duration KEPT = Duration.ofSeconds(5);

    @Inject
    RateStore rates;

    private volatile @Nullable Read read;

    private record Read(ReferenceRates rates, Elapsed age) {}

    public ReferenceRates latest() {
        Read known = read;
        if (known == null || known.age().soFar().compareTo(KEPT) >= 0) {
            Elapsed age = Elapsed.start();
            known = new Read(rates.latest(), age);
            read = known;
        }
        return known.rates();
    }

    public void forget() {
        read = null;
    }
}
