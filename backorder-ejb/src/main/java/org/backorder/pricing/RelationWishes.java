package org.backorder.pricing;

import java.util.List;

/**
 * Relations of a user class as wanted, each {@code TYPE:VALUE} (api.md 12.3).
 *
 * @param all what the class is to have and nothing else; empty = what it has stays
 * @param added put in or replaced
 * @param deleted taken out; the value may be missing
 */
public record RelationWishes(List<String> all, List<String> added, List<String> deleted) {
    /** Copies the lists. */
    public RelationWishes {
        all = List.copyOf(all);
        added = List.copyOf(added);
        deleted = List.copyOf(deleted);
    }
}
