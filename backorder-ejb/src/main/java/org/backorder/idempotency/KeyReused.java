package org.backorder.idempotency;

import org.backorder.refusal.Refusal;

/** The key was sent with another request before (549). */
public class KeyReused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the key. */
    public KeyReused(String key) {
        super(549, "key-reused", key);
    }
}
