package org.backorder.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Notes a client program keeps about itself with its user (api.md 12.3); nothing here depends on them. */
@Stateless
public class Environment {
    private static final int MOST = 1_000;
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 2_000;

    @Inject
    EnvironmentStore entries;

    @Inject
    CustomerStore customers;

    /** Writes all or none; an empty value takes an entry away. Refuses with InvalidValue. */
    public void set(CustomerId customer, List<EnvironmentEntry> wanted, Instant now) {
        customers.lock(customer); // two requests must not both take the last place
        for (EnvironmentEntry entry : wanted) {
            demand("ENVIRONMENTKEY", entry.key(), LONGEST_KEY);
            demand("ENVIRONMENTNAME", entry.name(), LONGEST_NAME);
            if (entry.value().length() > LONGEST_VALUE) {
                throw new InvalidValue("ENVIRONMENTVALUE", "at most " + LONGEST_VALUE + " characters");
            }
            entries.write(customer, entry, now);
        }
        if (entries.count(customer, "*", "*") > MOST) {
            throw new InvalidValue("ENVIRONMENTKEY", "at most " + MOST + " entries in all");
        }
    }

    /** One entry; refuses with NotFound. */
    public EnvironmentEntry get(CustomerId customer, String key, String name) {
        return entries.find(customer, key, name).orElseThrow(() -> new NotFound("environment", key + " " + name));
    }

    /** Entries whose key and name fit the patterns with {@code *}, by key and name. */
    public Page<EnvironmentEntry> list(CustomerId customer, String key, String name, PageRequest page) {
        return new Page<>(entries.list(customer, key, name, page), entries.count(customer, key, name));
    }

    private static void demand(String parameter, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new InvalidValue(parameter, "1 - " + longest + " characters");
        }
    }
}
