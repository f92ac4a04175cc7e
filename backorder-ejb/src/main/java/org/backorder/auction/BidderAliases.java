package org.backorder.auction;

import jakarta.enterprise.context.Dependent;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.backorder.customer.CustomerId;

/** Names for bidders that tell nothing of them, not even who came first or how many there are (R38). */
@Dependent
class BidderAliases {
    /** Without vowels, and without signs that look alike. */
    private static final String SIGNS = "BCDFGHJKMNPQRSTVWXZ23456789";

    private static final int LENGTH = 4;

    private final SecureRandom random = new SecureRandom();

    /** One alias each, like {@code Bidder-K7QT}, no two alike. */
    Map<CustomerId, String> of(Set<CustomerId> customers) {
        Set<String> taken = new HashSet<>();
        Map<CustomerId, String> aliases = new LinkedHashMap<>();
        for (CustomerId customer : customers) {
            String alias = draw();
            while (!taken.add(alias)) {
                alias = draw();
            }
            aliases.put(customer, alias);
        }
        return aliases;
    }

    private String draw() {
        StringBuilder alias = new StringBuilder("Bidder-");
        random.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> alias.append(SIGNS.charAt(sign)));
        return alias.toString();
    }
}
