package org.backorder.droplist;

import org.backorder.refusal.Refusal;

/** A search that would keep the database busy for too long (549); a narrower one answers. */
final class SearchTooSlow extends Refusal {
    private static final long serialVersionUID = 1L;

    SearchTooSlow(long seconds) {
        super(549, "search-too-slow", seconds);
    }
}
