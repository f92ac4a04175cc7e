package org.backorder.web.api;

import org.backorder.refusal.Refusal;

/** {@code s_entity} is neither the live nor the OT&amp;E system (502). */
final class UnknownEntity extends Refusal {
    private static final long serialVersionUID = 1L;

    UnknownEntity() {
        super(502, "unknown-entity");
    }
}
