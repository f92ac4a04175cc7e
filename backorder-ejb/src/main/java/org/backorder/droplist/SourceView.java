package org.backorder.droplist;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source of drop lists. Instants are UTC. */
public record SourceView(
        String id,
        String title,
        String importer,
        @Nullable String address,
        boolean complete,
        int trust,
        boolean enabled,
        @Nullable Instant nextImportAt)
        implements Serializable {}
