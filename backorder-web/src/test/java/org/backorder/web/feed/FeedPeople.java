package org.backorder.web.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.backorder.customer.CustomerId;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Networks;
import org.backorder.customer.Role;

/** Whose feeds the tests read. */
final class FeedPeople {
    static final String ROOT = "https://panel.example.test";

    private FeedPeople() {}

    static CustomerView anna(Locale locale) {
        return new CustomerView(
                new CustomerId(7),
                "anna & co",
                "standard",
                1,
                Set.of(Role.CUSTOMER),
                "anna@example.test",
                locale,
                ZoneId.of("America/New_York"),
                null,
                0,
                false,
                Networks.ANY,
                true,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
