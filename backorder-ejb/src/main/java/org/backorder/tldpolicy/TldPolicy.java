package org.backorder.tldpolicy;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How names under a TLD are sold.
 *
 * @param label in ACE form, lower case, without a dot
 * @param zones in which third-level names are sold, such as {@code co.uk}; empty when only second-level names are (R5)
 * @param profile name of its drop profile
 * @param registryId the registry we hold an accreditation with, absent where we hold none
 * @param acceptsOrders false takes no new orders; those taken go on
 * @param firstComeFirstServed the earliest order wins, without an auction (R31)
 */
public record TldPolicy(
        String label,
        Set<String> zones,
        String profile,
        @Nullable String registryId,
        boolean acceptsOrders,
        boolean firstComeFirstServed)
        implements Serializable {
    /** Copies the zones, in order. */
    public TldPolicy {
        zones = new TreeSet<>(zones);
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("zones", String.join(" ", zones));
        values.put("profile", profile);
        values.put("registry", registryId == null ? "" : registryId);
        values.put("acceptsOrders", String.valueOf(acceptsOrders));
        values.put("firstComeFirstServed", String.valueOf(firstComeFirstServed));
        return values;
    }
}
