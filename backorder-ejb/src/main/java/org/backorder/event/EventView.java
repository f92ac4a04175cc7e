package org.backorder.event;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of a customer's event feed. Instants are UTC; data lines in the order of api.md, section 11; readAt is absent while unread. */
public record EventView(
        long id,
        String eventClass,
        String subclass,
        Instant at,
        List<String> data,
        @Nullable Instant readAt) implements Serializable {
    /** Number of the order it is about. */
    public Optional<String> order() {
        return line("application:");
    }

    /** The ACE name it is about. */
    public Optional<String> domain() {
        return line("domain:");
    }

    /** Why it happened, a word of rules.md, where there is a reason. */
    public Optional<String> reason() {
        return line("reason:");
    }

    private Optional<String> line(String key) {
        return data.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .findFirst();
    }
}
