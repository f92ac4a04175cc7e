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
        refuseOtherLevels(name, labels, tld, zone);
        String label = name.unicode().substring(0, name.unicode().indexOf('.'));
        return new OrderableName(name, tld.label(), zone, label);
    }

    /** The text says which name would be right, as far as that can be told from the name (R5). */
    private static void refuseOtherLevels(DomainName name, List<String> labels, TldRow tld, String zone) {
        boolean second = labels.size() == 2;
        boolean sold = tld.thirdLevel() && tld.zones().contains(zone);
        if (tld.zones().contains(name.ace())) {
            throw new InvalidName("name-is-zone", name.unicode());
        }
        if (second || sold) {
            return;
        }
        if (!tld.thirdLevel()) {
            throw new InvalidName("level-second-only", name.unicode(), tld.label(), lastLabels(name, 2));
        }
        String parent = lastLabels(name, 2);
        if (tld.zones().contains(parent)) {
            throw new InvalidName("level-too-deep", name.unicode(), parent, lastLabels(name, 3));
        }
        String zones = tld.zones().stream().sorted().collect(Collectors.joining(", "));
        throw new InvalidName("level-unknown-zone", name.unicode(), zone, tld.label(), zones);
    }

    private static String lastLabels(DomainName name, int count) {
        List<String> labels = List.of(name.unicode().split("\\.", -1));
        return String.join(".", labels.subList(labels.size() - count, labels.size()));
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
