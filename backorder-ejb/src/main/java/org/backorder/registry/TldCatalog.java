package org.backorder.registry;

import jakarta.ejb.Stateless;
import java.util.List;

/** The TLDs and zones we sell, cached for seconds. */
@Stateless
public class TldCatalog {

    /** Reads a name in either form and checks TLD and level; refuses with InvalidValue naming what is wrong (R4, R5). */
    public OrderableName orderable(String text) {
        throw new UnsupportedOperationException("contract");
    }

    /** The TLD's row; refuses with InvalidValue when it is not supported. */
    public TldRow tld(String label) {
        throw new UnsupportedOperationException("contract");
    }

    /** All TLDs, by label. */
    public List<TldRow> all() {
        throw new UnsupportedOperationException("contract");
    }
}
