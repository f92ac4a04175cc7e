package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** One table of the EPP server test cases, its cells computed as the data's README says. */
final class CaseTable {
    private static final Pattern TERM =
            Pattern.compile("\"([^\"]*)\"|(RANDCHARS|RANDASCII|RANDHEX)\\((\\d+)\\)|\\$([A-Za-z]+)");
    private static final String ALNUM = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final String id;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Random random;
    private final Map<String, String> variables = new HashMap<>();
    private final long seed = Long.getLong("backorder.test.seed", 20_260_501L);

    CaseTable(String id) {
        this.id = id;
        this.random = new Random(seed);
        variables.put("TLD", "com");
        variables.put("PREFIX", "rst-epp-14-");
    }

    /** What a row does; the result code comes back. */
    interface Step {
        int run(Row row) throws IOException;
    }

    /** A computed row: {EMPTY} is "", {AUTO} stays as the mark that asks for a made-up value. */
    record Row(int number, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The cell, or the value that stands for {AUTO}. */
        String get(String column, String auto) {
            String cell = get(column);
            return cell.equals("{AUTO}") ? auto : cell;
        }

        boolean passes() {
            return get("passOrFail").equals("pass");
        }
    }

    CaseTable with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** One test per row, in order, named by case and error; rows not for this server are left out by the filter. */
    Stream<DynamicTest> tests(java.util.function.Predicate<Map<String, String>> applies, Step step) throws IOException {
        load();
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, String> previous = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> raw = rows.get(i);
            if (!applies.test(raw)) {
                continue;
            }
            Row row = new Row(i + 2, compute(raw, previous));
            previous = row.cells();
            String title = id + " line " + row.number() + " " + raw.get("errorCode") + " (seed " + seed + ")";
            tests.add(DynamicTest.dynamicTest(title, () -> {
                int code = step.run(row);
                assertThat(code <= 1999)
                        .as("result %s for %s", code, row.cells())
                        .isEqualTo(row.passes());
            }));
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private Map<String, String> compute(Map<String, String> raw, Map<String, String> previous) {
        Map<String, String> cells = new LinkedHashMap<>();
        raw.forEach((column, cell) -> cells.put(column, compute(column, cell, cells, previous)));
        return cells;
    }

    private String compute(String column, String cell, Map<String, String> soFar, Map<String, String> previous) {
        if (cell.equals("{EMPTY}")) {
            return "";
        }
        if (cell.equals("{PREVIOUS}")) {
            return previous.getOrDefault(column, "");
        }
        if (cell.equals("{AUTO}") && column.equals("keyTag")) {
            return Integer.toString(random.nextInt(65_536));
        }
        if (cell.equals("{AUTO}") || !cell.startsWith("{")) {
            return cell;
        }
        StringBuilder value = new StringBuilder();
        Matcher term = TERM.matcher(cell);
        while (term.find()) {
            if (term.group(1) != null) {
                value.append(term.group(1));
            } else if (term.group(2) != null) {
                value.append(made(term.group(2), Integer.parseInt(term.group(3))));
            } else {
                String variable = term.group(4);
                value.append(variable.equals("name") ? soFar.get("name") : variables.get(variable));
            }
        }
        return value.toString();
    }

    private String made(String kind, int length) {
        // a digest of n octets takes 2n hexadecimal digits
        String alphabet = kind.equals("RANDHEX") ? "0123456789ABCDEF" : ALNUM;
        int count = kind.equals("RANDHEX") ? 2 * length : length;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private void load() throws IOException {
        Path file = Path.of(System.getProperty("backorder.epp.cases", "../../shared/data/epp-cases"), id + ".csv");
        if (!Files.exists(file)) {
            String reason = "the EPP test cases are not at " + file + " (system property backorder.epp.cases)";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            Assumptions.abort(reason);
        }
        List<String> header = List.of();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            List<String> cells = cells(line);
            if (header.isEmpty()) {
                header = cells;
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            rows.add(row);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A made-up label. */
    String label() {
        return made("RANDCHARS", 12).toLowerCase(Locale.ROOT);
    }
}
