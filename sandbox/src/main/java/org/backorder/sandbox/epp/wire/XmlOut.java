package org.backorder.sandbox.epp.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes XML text with escaping; closes what it opened, in order. */
public final class XmlOut {
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder(512);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes come as name, value, name, value. */
    public XmlOut open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    public XmlOut close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    public XmlOut leaf(String tag, String value, String... attributes) {
        start(tag, attributes);
        out.append('>');
        escape(out, value);
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Nothing at all for an absent value. */
    public XmlOut leafIf(String tag, @Nullable String value) {
        return value == null ? this : leaf(tag, value);
    }

    public XmlOut empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /** Text that is XML already. */
    public XmlOut raw(String xml) {
        out.append(xml);
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(out, attributes[i + 1]);
            out.append('"');
        }
    }

    private static void escape(StringBuilder out, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    /** xs:dateTime in UTC with microseconds. */
    public static String dateTime(Instant at) {
        return DATE_TIME.format(at);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
