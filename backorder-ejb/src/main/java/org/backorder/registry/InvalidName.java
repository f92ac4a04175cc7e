package org.backorder.registry;

import org.backorder.refusal.InvalidValue;

/** A text that is no name orders may be placed for; says which rule of R4 or R5 it breaks (541). */
public final class InvalidName extends InvalidValue {
    private static final long serialVersionUID = 1L;

    InvalidName(String key, Object... arguments) {
        super(key, arguments);
    }
}
