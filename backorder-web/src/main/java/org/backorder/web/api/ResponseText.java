package org.backorder.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Writes an answer in the protocol's grammar (api.md 2.1), so that every client parser reads the same. */
final class ResponseText {
    private static final String EOL = "\r\n";

    private ResponseText() {}

    /** The whole answer as UTF-8; the run time is written in seconds. */
    static byte[] render(CommandResponse response, Duration runTime) {
        StringBuilder text = new StringBuilder(2_048).append("[RESPONSE]").append(EOL);
        for (Map.Entry<String, List<String>> column : response.properties().entrySet()) {
            List<String> values = column.getValue();
            for (int row = 0; row < values.size(); row++) {
                text.append("PROPERTY[")
                        .append(column.getKey())
                        .append("][")
                        .append(row)
                        .append("]=");
                value(text, values.get(row));
                text.append(EOL);
            }
        }
        text.append("DESCRIPTION=");
        value(text, response.description());
        text.append(EOL).append("CODE=").append(response.code()).append(EOL);
        text.append("QUEUETIME=0").append(EOL).append("RUNTIME=");
        seconds(text, runTime.toMillis());
        return text.append(EOL).append("EOF").append(EOL).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void seconds(StringBuilder text, long millis) {
        text.append(millis / 1_000).append('.').append(String.valueOf(1_000 + millis % 1_000), 1, 4);
    }

    private static boolean isBreak(char c) {
        return c < ' ' || (c >= '\u007F' && c <= '\u009F') || c == '\u2028' || c == '\u2029';
    }

    /**
     * Line breaks of any kind become blanks (some clients split at U+0085 and U+2028 too), and braces parentheses, because
     * clients cut out what stands between braces (api.md 2.2).
     */
    private static void value(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '{') {
                text.append('(');
            } else if (c == '}') {
                text.append(')');
            } else if (isBreak(c)) {
                text.append(' ');
            } else {
                text.append(c);
            }
        }
    }
}
