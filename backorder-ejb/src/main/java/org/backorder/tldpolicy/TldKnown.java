package org.backorder.tldpolicy;

import org.backorder.refusal.Refusal;

/** The TLD is sold already (540). */
public class TldKnown extends Refusal {
    private static final long serialVersionUID = 1L;

    TldKnown(String label) {
        super(540, "tld-known", label);
    }
}
