package org.backorder.apikey;

import org.backorder.refusal.Refusal;

/** The key may not be used for that (531): the text names the scope it lacks. */
public class ScopeMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the scope. */
    public ScopeMissing(ApiScope missing) {
        super(531, "scope-missing", missing.word());
    }
}
