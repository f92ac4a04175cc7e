package org.backorder.sandbox.scenario;

import java.util.Map;
import org.backorder.sandbox.lists.RatePublisher;

/** {@code /rates}: serves the reference rates of the day. */
public final class RateCalls {
    private final RatePublisher publisher;

    public RateCalls(RatePublisher publisher) {
        this.publisher = publisher;
    }

    /** Adds the call. */
    public void addTo(Routes routes) {
        routes.add("GET", RatePublisher.PATH, call -> rates());
    }

    private Reply rates() {
        return new Reply(200, "text/xml; charset=utf-8", publisher.document(), Map.of("Cache-Control", "no-cache"));
    }
}
