package org.backorder.web.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command's documentation page says, so that people and the OpenAPI document read the same: the sections of the pages in
 * {@code backorder-web/commands} are its grammar.
 *
 * @param command its name
 * @param summary the first paragraph
 * @param whoMay who may call it
 * @param parameters by name, in the page's order
 * @param open whether names beyond these are read, such as registry flags
 * @param codes what each result code means here
 * @param properties names of the answer's columns
 */
public record CommandPage(
        String command,
        String summary,
        String whoMay,
        Map<String, Parameter> parameters,
        boolean open,
        Map<Integer, String> codes,
        List<String> properties) {
    private static final Map<String, CommandPage> READ = new ConcurrentHashMap<>();
    private static final Pattern SCALAR = Pattern.compile("[A-Z][A-Z0-9-]*");
    private static final Pattern LIST = Pattern.compile("([A-Z][A-Z-]*)0–(\\d+|N)");
    private static final Pattern CODE = Pattern.compile("\\d{3}");
    private static final Pattern PROPERTY = Pattern.compile("([A-Z][A-Z0-9-]*)(?:\\[[^\\]]*])?");

    /**
     * One parameter.
     *
     * @param meaning as the page says
     * @param required whether the page starts its meaning with that word
     * @param most values it takes: 1 for a single one, 0 for a list without a bound
     */
    public record Parameter(String meaning, boolean required, int most) {}

    /** The page of a command there is; read once. */
    public static CommandPage of(String command) {
        return READ.computeIfAbsent(command, CommandPage::read);
    }

    private static CommandPage read(String command) {
        try (InputStream page = CommandPage.class.getResourceAsStream("commands/" + command + ".md")) {
            if (page == null) {
                throw new IllegalStateException("command " + command + " has no page");
            }
            return parse(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True for a parameter that the command reads, by its name without an index. */
    public boolean knows(String parameter) {
        return parameters.containsKey(parameter) || (open && parameter.startsWith("X-"));
    }

    /** Reads a page; one without the sections of the others is a defect of ours. */
    static CommandPage parse(String page) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        boolean open = false;
        for (String[] row : rows(section(page, "Parameters"))) {
            for (String name : names(row[0])) {
                open |= !takeParameter(parameters, name, row[1]);
            }
        }
        Map<Integer, String> codes = new TreeMap<>();
        for (String[] row : rows(section(page, "Response codes"))) {
            CODE.matcher(row[0]).results().forEach(code -> codes.put(Integer.valueOf(code.group()), row[1]));
        }
        List<String> properties = new ArrayList<>();
        for (String[] row : rows(section(page, "Properties"))) {
            names(row[0]).stream()
                    .map(PROPERTY::matcher)
                    .filter(Matcher::matches)
                    .forEach(name -> properties.add(name.group(1)));
        }
        String head = page.substring(2, page.indexOf("\n## "));
        int end = head.indexOf('\n');
        return new CommandPage(
                head.substring(0, end),
                head.substring(end).strip(),
                section(page, "Who may").strip(),
                parameters,
                open,
                codes,
                properties);
    }

    /** False when the cell stands for names that cannot be listed. */
    private static boolean takeParameter(Map<String, Parameter> parameters, String name, String meaning) {
        boolean required = meaning.startsWith("required");
        Matcher list = LIST.matcher(name);
        if (list.matches()) {
            int most = "N".equals(list.group(2)) ? 0 : Integer.parseInt(list.group(2)) + 1;
            parameters.put(list.group(1), new Parameter(meaning, required, most));
            return true;
        }
        if (!SCALAR.matcher(name).matches()) {
            return false;
        }
        parameters.putIfAbsent(name, new Parameter(meaning, required, 1));
        return true;
    }

    private static List<String> names(String cell) {
        return List.of(cell.replace("`", "").split("\\s*[,·]\\s*"));
    }

    private static String section(String page, String title) {
        String heading = "\n## " + title + "\n";
        int start = page.indexOf(heading);
        if (start < 0) {
            throw new IllegalStateException("a command's page has no section " + title);
        }
        int from = start + heading.length();
        int end = page.indexOf("\n## ", from);
        return page.substring(from, end < 0 ? page.length() : end);
    }

    /** Cells of every table row below the head; a bar within a cell would be written {@code \|}, and none is. */
    private static List<String[]> rows(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(2).split(" \\|\\s*", 3))
                .skip(1)
                .toList();
    }
}
