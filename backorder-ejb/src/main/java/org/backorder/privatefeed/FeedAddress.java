package org.backorder.privatefeed;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer's feed address without its secret: when it was made and when a reader last came, UTC. */
public record FeedAddress(Instant createdAt, @Nullable Instant lastUsedAt) implements Serializable {}
