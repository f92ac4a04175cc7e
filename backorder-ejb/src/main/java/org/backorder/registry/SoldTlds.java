package org.backorder.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The TLDs as they stood at one moment. For work on many names inside one transaction: a name refused here is an answer about
 * that name, while a refusal thrown by a bean would roll the whole transaction back.
 */
public record SoldTlds(Map<String, TldRow> byLabel) {
    /** Reads a name in either form and checks TLD and level; refuses with InvalidValue naming what is wrong (R4, R5). */
    public OrderableName orderable(String text) {
        DomainName name = DomainName.parse(text);
        List<String> labels = name.labels();
        if (labels.size() < 2) {
            throw new InvalidName("name-without-label", name.unicode());
        }
        TldRow tld = tld(labels.get(labels.size() - 1), name.unicode());
        String zone = name.ace().substring(labels.get(0).length() + 1);
        if (tld.zones().contains(name.ace())) {
            throw new InvalidName("name-is-zone", name.unicode());
        }
        if (labels.size() > 2 && !tld.thirdLevel()) {
            throw new InvalidName("level-second-only", name.unicode(), tld.label());
        }
        if (labels.size() > 2 && !tld.zones().contains(zone)) {
            String zones = tld.zones().stream().sorted().collect(Collectors.joining(", "));
            throw new InvalidName("level-unknown-zone", name.unicode(), zones);
        }
        String label = name.unicode().substring(0, name.unicode().indexOf('.'));
        return new OrderableName(name, tld.label(), zone, label);
    }

    /** The TLD's row, by its label in any case, with or without a leading dot; refuses with InvalidValue. */
    public TldRow tld(String label) {
        String bare = label.startsWith(".") ? label.substring(1) : label;
        return tld(bare.toLowerCase(Locale.ROOT), label);
    }

    private TldRow tld(String label, String asked) {
        @Nullable TldRow row = byLabel.get(label);
        if (row == null) {
            throw new InvalidName("tld-unsupported", asked, label);
        }
        return row;
    }
}
