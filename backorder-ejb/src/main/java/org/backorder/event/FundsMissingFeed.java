package org.backorder.event;

import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.backorder.order.FundsMissing;
import org.backorder.order.FundsMissing.UnfundedOrder;

/** FUNDS_MISSING: the price could not be held; one row per order, as often as the mail of R21 goes out. */
@Dependent
class FundsMissingFeed extends OrderFeed<FundsMissing> {
    FundsMissingFeed() {
        super(FundsMissing.class, "funds-missing");
    }

    @Override
    void add(UUID fact, FundsMissing event, Instant at) {
        for (UnfundedOrder order : event.orders()) {
            // one fact, many rows: each has an id of its own that a repeat finds again
            UUID row = UUID.nameUUIDFromBytes((fact + ":" + order.orderId()).getBytes(StandardCharsets.UTF_8));
            add(
                    row,
                    new Line(order.orderId(), event.customerId(), order.name()),
                    "FUNDS_MISSING",
                    "INSUFFICIENT_FUNDS",
                    at);
        }
    }
}
