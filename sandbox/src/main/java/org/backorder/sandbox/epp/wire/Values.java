package org.backorder.sandbox.epp.wire;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads simple content as the XSD types do: token, normalizedString, integers, booleans, dates, enumerations. */
public final class Values {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,20}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?");

    private Values() {}

    /** xs:token: runs of white space become one blank, none at either end. */
    public static String collapse(String raw) {
        int start = 0;
        int length = raw.length();
        boolean plain = true;
        char before = ' ';
        for (int i = start; i < length; i++) {
            char c = raw.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r' || (c == ' ' && before == ' ')) {
                plain = false;
                break;
            }
            before = c;
        }
        if (plain && (length == 0 || before != ' ')) {
            return raw;
        }
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    static void onlyAttributes(XmlNode node, Set<String> known) throws MalformedFrame {
        for (String key : node.attributes().keySet()) {
            if (!known.contains(key)) {
                throw new MalformedFrame("attribute " + key + " is not allowed on " + node.name());
            }
        }
    }

    private static String content(XmlNode node, String... attributes) throws MalformedFrame {
        if (!node.children().isEmpty()) {
            throw new MalformedFrame("no elements are allowed in " + node.name());
        }
        onlyAttributes(node, Set.of(attributes));
        return node.text();
    }

    /** A token of bounded length, counted in code points. */
    public static String token(XmlNode node, int min, int max, String... attributes) throws MalformedFrame {
        return bounded(node, collapse(content(node, attributes)), min, max);
    }

    /** A normalizedString of bounded length: white space is replaced by blanks and kept. */
    public static String line(XmlNode node, int min, int max, String... attributes) throws MalformedFrame {
        String text =
                content(node, attributes).replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
        return bounded(node, text, min, max);
    }

    private static String bounded(XmlNode node, String text, int min, int max) throws MalformedFrame {
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            throw new MalformedFrame(node.name() + " has " + length + " characters");
        }
        return text;
    }

    /** An integer inside its type's range. */
    public static int integer(XmlNode node, int min, int max, String... attributes) throws MalformedFrame {
        String text = collapse(content(node, attributes));
        if (!INTEGER.matcher(text).matches()) {
            throw new MalformedFrame(node.name() + " is no integer");
        }
        BigInteger value = new BigInteger(text.startsWith("+") ? text.substring(1) : text);
        if (value.compareTo(BigInteger.valueOf(min)) < 0 || value.compareTo(BigInteger.valueOf(max)) > 0) {
            throw new MalformedFrame(node.name() + " is out of the type's range");
        }
        return value.intValueExact();
    }

    /** xs:boolean: 0, 1, true, false. */
    public static boolean bool(XmlNode node, String text) throws MalformedFrame {
        return switch (collapse(text)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new MalformedFrame(node.name() + " holds no boolean");
        };
    }

    /** xs:date; a time zone is legal and without meaning here. */
    public static LocalDate date(XmlNode node) throws MalformedFrame {
        String text = collapse(content(node));
        if (!DATE.matcher(text).matches()) {
            throw new MalformedFrame(node.name() + " is no date");
        }
        try {
            return LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            throw new MalformedFrame(node.name() + " is no date", e);
        }
    }

    /** A required attribute with one of the given values. */
    public static String choice(XmlNode node, String attribute, Set<String> values) throws MalformedFrame {
        String value = node.attribute(attribute);
        if (value == null) {
            throw new MalformedFrame("attribute " + attribute + " is missing on " + node.name());
        }
        // the enumerated attributes of EPP are tokens, so outer blanks are legal
        String token = collapse(value);
        if (!values.contains(token)) {
            throw new MalformedFrame("attribute " + attribute + " of " + node.name() + " has an unknown value");
        }
        return token;
    }

    /** An element that must be empty. */
    public static void empty(XmlNode node, String... attributes) throws MalformedFrame {
        if (!content(node, attributes).isEmpty()) {
            throw new MalformedFrame(node.name() + " must be empty");
        }
    }
}
