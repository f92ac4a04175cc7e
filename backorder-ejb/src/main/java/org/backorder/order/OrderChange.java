package org.backorder.order;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer may change until the finalization date (R10); absent values stay as they are. */
public record OrderChange(
        @Nullable OrderContacts contacts,
        @Nullable String authInfo,
        @Nullable Integer periodYears,
        @Nullable List<String> nameServers,
        @Nullable Map<String, String> extras,
        @Nullable Integer priority,
        @Nullable String tag) {
    @Override
    public String toString() {
        return "OrderChange";
    }
}
