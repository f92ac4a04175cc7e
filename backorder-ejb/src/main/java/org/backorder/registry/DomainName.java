package org.backorder.registry;

import com.ibm.icu.text.IDNA;
import java.util.List;
import java.util.Locale;
import org.backorder.refusal.InvalidValue;

/**
 * A domain name in its two forms: ACE as stored, Unicode as shown; any spelling of one name is equal (R4, UTS #46 and
 * IDNA 2008).
 */
public record DomainName(String ace, String unicode) {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.USE_STD3_RULES);

    /**
     * Reads either form, any case, with or without a trailing dot.
     *
     * @throws InvalidValue naming what is wrong with it
     */
    public static DomainName parse(String text) {
        String trimmed = text.strip();
        if (trimmed.endsWith(".")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        if (trimmed.isEmpty() || trimmed.length() > 255) {
            throw new InvalidValue("DOMAIN", "a domain name of 1 to 253 characters");
        }
        IDNA.Info toAscii = new IDNA.Info();
        StringBuilder ace = UTS46.nameToASCII(trimmed, new StringBuilder(), toAscii);
        if (toAscii.hasErrors()) {
            throw new InvalidValue("DOMAIN", "a name valid under IDNA 2008, this one has " + toAscii.getErrors());
        }
        if (ace.length() > 253) {
            throw new InvalidValue("DOMAIN", "at most 253 characters in ACE form");
        }
        IDNA.Info toUnicode = new IDNA.Info();
        StringBuilder unicode = UTS46.nameToUnicode(ace, new StringBuilder(), toUnicode);
        return new DomainName(ace.toString().toLowerCase(Locale.ROOT), unicode.toString());
    }

    /** Labels of the ACE form, leftmost first. */
    public List<String> labels() {
        return List.of(ace.split("\\.", -1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DomainName name && name.ace.equals(ace);
    }

    @Override
    public int hashCode() {
        return ace.hashCode();
    }

    @Override
    public String toString() {
        return ace;
    }
}
