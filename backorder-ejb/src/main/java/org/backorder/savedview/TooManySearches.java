package org.backorder.savedview;

import org.backorder.refusal.Refusal;

/** The customer keeps as many searches as anyone may keep (549). */
public class TooManySearches extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says how many that is. */
    public TooManySearches(int most) {
        super(549, "too-many-searches", most);
    }
}
