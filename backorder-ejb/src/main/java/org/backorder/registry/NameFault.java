package org.backorder.registry;

import com.ibm.icu.text.IDNA;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Turns what the IDNA conversion found into a sentence for people: the first fault in the order of this table. */
final class NameFault {
    private static final Map<IDNA.Error, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put(IDNA.Error.EMPTY_LABEL, "label-empty");
        KEYS.put(IDNA.Error.LABEL_TOO_LONG, "label-too-long");
        KEYS.put(IDNA.Error.DOMAIN_NAME_TOO_LONG, "name-too-long-in-ace");
        KEYS.put(IDNA.Error.DISALLOWED, "label-characters");
        KEYS.put(IDNA.Error.LEADING_HYPHEN, "label-edge-hyphen");
        KEYS.put(IDNA.Error.TRAILING_HYPHEN, "label-edge-hyphen");
        KEYS.put(IDNA.Error.HYPHEN_3_4, "label-third-hyphen");
        KEYS.put(IDNA.Error.PUNYCODE, "label-not-ace");
        KEYS.put(IDNA.Error.INVALID_ACE_LABEL, "label-not-ace");
        KEYS.put(IDNA.Error.LEADING_COMBINING_MARK, "label-leading-mark");
        KEYS.put(IDNA.Error.LABEL_HAS_DOT, "label-characters");
        KEYS.put(IDNA.Error.BIDI, "label-direction");
        KEYS.put(IDNA.Error.CONTEXTJ, "label-context");
        KEYS.put(IDNA.Error.CONTEXTO_PUNCTUATION, "label-context");
        KEYS.put(IDNA.Error.CONTEXTO_DIGITS, "label-digits-mixed");
    }

    private NameFault() {}

    static InvalidName of(String text, Set<IDNA.Error> errors) {
        for (Map.Entry<IDNA.Error, String> known : KEYS.entrySet()) {
            if (errors.contains(known.getKey())) {
                return new InvalidName(known.getValue(), text, DomainName.longestLabel());
            }
        }
        return new InvalidName("label-characters", text);
    }
}
