package org.backorder.registry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The TLDs and zones we sell, cached for seconds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TldCatalog {
    @Inject
    PolicyStore policies;

    /** Reads a name in either form and checks TLD and level; refuses with InvalidValue naming what is wrong (R4, R5). */
    public OrderableName orderable(String text) {
        return sold().orderable(text);
    }

    /** The TLD's row, by its label in any case, with or without a leading dot; refuses with InvalidValue. */
    public TldRow tld(String label) {
        return sold().tld(label);
    }

    /** All TLDs, by label. */
    public List<TldRow> all() {
        return List.copyOf(sold().byLabel().values());
    }

    /** All TLDs as they stand now, for work on many names in one transaction. */
    public SoldTlds sold() {
        return new SoldTlds(policies.tlds());
    }
}
