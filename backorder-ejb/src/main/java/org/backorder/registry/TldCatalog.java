package org.backorder.registry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The TLDs and zones we sell, cached for seconds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TldCatalog {
    @Inject
    PolicyStore policies;

    /** Reads a name in either form and checks TLD and level; refuses with InvalidValue naming what is wrong (R4, R5). */
    public OrderableName orderable(String text) {
        return orderable(policies.tlds(), text);
    }

    static OrderableName orderable(Map<String, TldRow> tlds, String text) {
        DomainName name = DomainName.parse(text);
        List<String> labels = name.labels();
        String last = labels.get(labels.size() - 1);
        TldRow tld = tlds.get(last);
        if (labels.size() < 2) {
            throw new InvalidName("name-without-label", name.unicode());
        }
        if (tld == null) {
            throw new InvalidName("tld-unsupported", name.unicode(), last);
        }
        String zone = name.ace().substring(labels.get(0).length() + 1);
        if (tld.zones().contains(name.ace())) {
            throw new InvalidName("name-is-zone", name.unicode());
        }
        if (labels.size() > 2 && !(tld.thirdLevel() && tld.zones().contains(zone))) {
            throw tld.zones().isEmpty() || !tld.thirdLevel()
                    ? new InvalidName("level-second-only", name.unicode(), last)
                    : new InvalidName(
                            "level-unknown-zone",
                            name.unicode(),
                            tld.zones().stream().sorted().collect(Collectors.joining(", ")));
        }
        String label = name.unicode().substring(0, name.unicode().indexOf('.'));
        return new OrderableName(name, last, zone, label);
    }

    /** The TLD's row, by its label in any case, with or without a leading dot; refuses with InvalidValue. */
    public TldRow tld(String label) {
        String bare = label.startsWith(".") ? label.substring(1) : label;
        TldRow row = policies.tlds().get(bare.toLowerCase(Locale.ROOT));
        if (row == null) {
            throw new InvalidName("tld-unsupported", label, bare);
        }
        return row;
    }

    /** All TLDs, by label. */
    public List<TldRow> all() {
        return List.copyOf(policies.tlds().values());
    }
}
