package org.backorder.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer of the command gateway, read by its grammar alone. */
final class Answer {
    private static final Pattern PROPERTY = Pattern.compile("PROPERTY\\[([^\\]]+)\\]\\[(\\d+)\\]=(.*)");

    private final String raw;
    private final Map<String, List<String>> properties = new TreeMap<>();
    private final Map<String, String> heads = new TreeMap<>();

    private Answer(String raw) {
        this.raw = raw;
    }

    static Answer parse(String raw) {
        Answer answer = new Answer(raw);
        List<String> lines = raw.lines().toList();
        if (lines.isEmpty()
                || !lines.get(0).equals("[RESPONSE]")
                || !lines.get(lines.size() - 1).equals("EOF")) {
            throw new AssertionError("not a response: " + raw);
        }
        for (String line : lines.subList(1, lines.size() - 1)) {
            answer.read(line);
        }
        return answer;
    }

    private void read(String line) {
        Matcher property = PROPERTY.matcher(line);
        if (property.matches()) {
            List<String> column = properties.computeIfAbsent(property.group(1), name -> new ArrayList<>());
            if (column.size() != Integer.parseInt(property.group(2))) {
                throw new AssertionError("gap in column: " + line);
            }
            column.add(property.group(3));
        } else {
            int equals = line.indexOf('=');
            heads.put(line.substring(0, equals).toUpperCase(Locale.ROOT), line.substring(equals + 1));
        }
    }

    int code() {
        return Integer.parseInt(heads.getOrDefault("CODE", "0"));
    }

    String description() {
        return heads.getOrDefault("DESCRIPTION", "");
    }

    /** The first value of a property; fails when it is missing. */
    String get(String property) {
        List<String> column = all(property);
        if (column.isEmpty()) {
            throw new AssertionError("no property " + property + " in " + raw);
        }
        return column.get(0);
    }

    List<String> all(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** Subclasses of the listed events of one order, in the order listed. */
    List<String> events(String order) {
        List<String> found = new ArrayList<>();
        List<String> data = all("EVENTDATA0");
        for (int i = 0; i < data.size(); i++) {
            if (data.get(i).equals("application:" + order)) {
                found.add(all("EVENTSUBCLASS").get(i));
            }
        }
        return found;
    }

    /** This answer, if it has the given code. */
    Answer expect(int code) {
        if (code() != code) {
            throw new AssertionError("expected " + code + ": " + raw);
        }
        return this;
    }

    @Override
    public String toString() {
        return raw;
    }
}
