package org.backorder.savedview;

import org.backorder.refusal.Refusal;

/** The customer has another saved search of that name on the page (540). */
public class SearchNameTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says which name. */
    public SearchNameTaken(String name) {
        super(540, "search-name-taken", name);
    }
}
