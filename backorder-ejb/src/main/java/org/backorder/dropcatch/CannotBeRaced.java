package org.backorder.dropcatch;

import org.backorder.refusal.Refusal;

/** A name whose registry cannot be raced at: no accreditation, or a release mode the engine does not race yet. */
public class CannotBeRaced extends Refusal {
    private static final long serialVersionUID = 1L;

    private CannotBeRaced(String key, String name, String detail) {
        super(549, key, name, detail);
    }

    static CannotBeRaced modeNotYetRaced(String name, String mode) {
        return new CannotBeRaced("mode-not-yet-raced", name, mode);
    }

    static CannotBeRaced noAccreditation(String name, String tld) {
        return new CannotBeRaced("no-accreditation", name, tld);
    }
}
