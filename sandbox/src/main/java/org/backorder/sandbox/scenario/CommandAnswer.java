package org.backorder.sandbox.scenario;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer of the product's command API; properties carry their first value only, which is all the sandbox asks for. */
public record CommandAnswer(int code, String description, Map<String, String> properties) {
    private static final Pattern PROPERTY = Pattern.compile("PROPERTY\\[([^\\]]+)\\]\\[0\\]=(.*)");

    /** Copies the properties. */
    public CommandAnswer {
        properties = Map.copyOf(properties);
    }

    static CommandAnswer read(String text) throws IOException {
        int code = 0;
        String description = "";
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            Matcher property = PROPERTY.matcher(line);
            if (property.matches()) {
                properties.put(property.group(1).toLowerCase(java.util.Locale.ROOT), property.group(2));
            } else if (line.startsWith("CODE=")) {
                code = Integer.parseInt(line.substring(5).trim());
            } else if (line.startsWith("DESCRIPTION=")) {
                description = line.substring(12);
            }
        }
        if (code == 0) {
            throw new IOException("the command API did not answer: "
                    + text.lines().findFirst().orElse("nothing"));
        }
        return new CommandAnswer(code, description, properties);
    }
}
