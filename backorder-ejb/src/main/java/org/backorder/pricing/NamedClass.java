package org.backorder.pricing;

import java.util.Locale;
import org.backorder.refusal.InvalidValue;

/**
 * A class as people write it: {@code BACKORDER}, or {@code COM_BACKORDER} with the TLD it is for.
 *
 * @param tld in front of the class, upper case without dots; empty when none was named
 */
public record NamedClass(OrderClass orderClass, String tld) {
    /** The class for any TLD. */
    public static NamedClass of(OrderClass orderClass) {
        return new NamedClass(orderClass, "");
    }

    /** Reads the word, any case; refuses others with 541. */
    public static NamedClass read(String word) {
        String text = word.toUpperCase(Locale.ROOT);
        int underscore = text.lastIndexOf('_');
        String tld = underscore < 0 ? "" : text.substring(0, underscore);
        if (underscore == 0) {
            throw unknown();
        }
        return switch (text.substring(underscore + 1)) {
            case "BACKORDER" -> new NamedClass(OrderClass.BACKORDER, tld);
            case "LITEBACKORDER" -> new NamedClass(OrderClass.LITEBACKORDER, tld);
            default -> throw unknown();
        };
    }

    /** Refuses with 541 when the class was named for another TLD than the name's. */
    public void refuseUnlessFor(String tldOfName) {
        if (!tld.isEmpty() && !orderClass.apiName(tldOfName).equals(tld + "_" + orderClass.name())) {
            throw new InvalidValue("CLASS", orderClass.apiName(tldOfName) + " for a name under " + tldOfName);
        }
    }

    private static InvalidValue unknown() {
        return new InvalidValue("CLASS", "BACKORDER or LITEBACKORDER");
    }
}
