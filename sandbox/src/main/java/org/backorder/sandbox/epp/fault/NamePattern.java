package org.backorder.sandbox.epp.fault;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names by a pattern in which {@code *} stands for any characters. */
public final class NamePattern {
    private final Pattern pattern;

    public NamePattern(String text) {
        StringBuilder regex = new StringBuilder();
        for (String part : text.toLowerCase(Locale.ROOT).split("\\*", -1)) {
            regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(part));
        }
        this.pattern = Pattern.compile(regex.toString());
    }

    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
