package org.backorder.registry;

import com.ibm.icu.text.IDNA;
import java.util.List;
import java.util.Locale;

/**
 * A domain name in its two forms: ACE as stored, Unicode as shown; any spelling of one name is equal (R4, UTS #46 and
 * IDNA 2008).
 */
public record DomainName(String ace, String unicode) {
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;

    /** Every spelling of a dot that UTS #46 knows. */
    private static final String DOTS = ".\u3002\uFF0E\uFF61";

    /** Letters and signs IDNA 2008 allows although their category is not that of a letter, mark or digit (RFC 5892 2.6). */
    private static final String EXCEPTIONS_ALLOWED = "-\u00B7\u0375\u05F3\u05F4\u06FD\u06FE\u0F0B\u3007\u30FB";

    /** Letters and marks IDNA 2008 forbids although their category would do (RFC 5892 2.6). */
    private static final String EXCEPTIONS_FORBIDDEN = "\u0640\u07FA\u302E\u302F\u3031\u3032\u3033\u3034\u3035\u303B";

    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO
            | IDNA.USE_STD3_RULES);

    /**
     * Reads either form, any case, with or without a trailing dot.
     *
     * @throws InvalidName saying what is wrong with it
     */
    public static DomainName parse(String text) {
        String trimmed = withoutTrailingDot(text.strip());
        if (trimmed.isEmpty()) {
            throw new InvalidName("name-empty");
        }
        if (trimmed.length() > LONGEST_NAME * 2) { // not worth converting: no mapping shortens a name that far
            throw new InvalidName("name-too-long", trimmed.length(), LONGEST_NAME);
        }
        IDNA.Info toAscii = new IDNA.Info();
        String ace = UTS46.nameToASCII(trimmed, new StringBuilder(), toAscii)
                .toString()
                .toLowerCase(Locale.ROOT);
        if (toAscii.hasErrors()) {
            throw NameFault.of(trimmed, toAscii.getErrors());
        }
        if (ace.length() > LONGEST_NAME) {
            throw new InvalidName("name-too-long", ace.length(), LONGEST_NAME);
        }
        String unicode =
                UTS46.nameToUnicode(ace, new StringBuilder(), new IDNA.Info()).toString();
        unicode.codePoints().filter(point -> !isAllowed(point)).findFirst().ifPresent(point -> {
            throw new InvalidName("name-character", Character.toString(point), trimmed);
        });
        return new DomainName(ace, unicode);
    }

    private static String withoutTrailingDot(String text) {
        boolean dotted = !text.isEmpty() && DOTS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return dotted ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isAllowed(int point) {
        if (point == '.' || EXCEPTIONS_ALLOWED.indexOf(point) >= 0) {
            return true;
        }
        if (EXCEPTIONS_FORBIDDEN.indexOf(point) >= 0) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            case Character.FORMAT -> point == 0x200C || point == 0x200D; // joiners, whose place ICU has checked
            default -> false;
        };
    }

    /** Labels of the ACE form, leftmost first. */
    public List<String> labels() {
        return List.of(ace.split("\\.", -1));
    }

    static int longestLabel() {
        return LONGEST_LABEL;
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
