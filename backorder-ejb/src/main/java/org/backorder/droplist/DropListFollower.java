package org.backorder.droplist;

import java.time.Instant;

/**
 * Follows the differences of an import in the import's own transaction (R14): implemented by the feature that owns orders. The
 * differences are the rows of {@code drop_change} with the given import id.
 */
public interface DropListFollower {
    /** Lets everything that hangs on the changed names follow; answers how many orders were touched. */
    int follow(long importId, Instant now);
}
