package org.backorder.epp.response;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.backorder.epp.EppNamespace;
import org.jspecify.annotations.Nullable;

/**
 * The server introduces itself (RFC 5730 section 2.4); also the answer to {@code <hello/>}.
 *
 * @param serverDate {@code svDate}, or null when it could not be read
 * @param resolution the smallest step {@code serverDate} shows by itself: a date that ends in whole seconds may be no finer than one second
 */
public record Greeting(
        String serverId,
        @Nullable Instant serverDate,
        Duration resolution,
        List<String> versions,
        List<String> languages,
        List<String> objects,
        List<String> extensions)
        implements ServerFrame {

    public Greeting {
        versions = List.copyOf(versions);
        languages = List.copyOf(languages);
        objects = List.copyOf(objects);
        extensions = List.copyOf(extensions);
    }

    public boolean speaksVersionOne() {
        return versions.contains("1.0");
    }

    public boolean offers(EppNamespace namespace) {
        return objects.contains(namespace.uri()) || extensions.contains(namespace.uri());
    }

    /** English where offered, else the server's first language. */
    public String language() {
        return languages.isEmpty() || languages.contains("en") ? "en" : languages.get(0);
    }
}
