package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every table of the panel can be had as a file with all its rows; which pages have tables is read from the sources. */
@Tag("R47")
class TableExportIT {
    private static final Path PAGES = Path.of("..", "backorder-web", "src", "main", "webapp");
    private static final Pattern TABLE = Pattern.compile("<p:dataTable id=\"(\\w+)\"");
    /** An empty table has no file to offer. */
    private static final String FILLED = ".ui-datatable:visible:not(:has(.ui-datatable-empty-message))";

    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d[\\d.,]*)\\D*$");
    private static final int MOST_ROWS_SHOWN = 25;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void everyTableHasItsExportAboveIt() throws IOException {
        List<String> without = new ArrayList<>();
        int tables = 0;
        for (Path page : pagesWithTables()) {
            String text = Files.readString(page);
            Matcher table = TABLE.matcher(text);
            while (table.find()) {
                tables++;
                if (!text.substring(0, table.start()).contains("<parts:export id=\"" + table.group(1) + "Export\"")) {
                    without.add(page + " " + table.group(1));
                }
            }
        }
        assertThat(without).isEmpty();
        assertThat(tables).isGreaterThan(14);
    }

    @ParameterizedTest
    @CsvSource({"alice, en", "admin, de"})
    void everyFileHasAllRowsOfItsTable(String login, String language) throws IOException {
        int files = 0;
        try (Tab tab = chromium.tabOf(login)) {
            tab.speaks(language);
            for (Path page : pagesWithTables()) {
                String address = address(page, login);
                if (tab.has(address)) {
                    tab.open(address);
                    Locator exports = tab.page().locator("button.export:visible");
                    assertThat(exports.count())
                            .as("exports of %s", address)
                            .isEqualTo(tab.page().locator(FILLED).count());
                    for (int i = 0; i < exports.count(); i++) {
                        compare(tab, address, exports.nth(i), i);
                        files++;
                    }
                }
            }
            tab.isQuiet();
        }
        assertThat(files).isGreaterThan(6);
    }

    private static void compare(Tab tab, String address, Locator export, int place) throws IOException {
        Locator table = tab.page().locator(FILLED).nth(place);
        Download download = tab.page().waitForDownload(export::click);
        assertThat(download.suggestedFilename()).matches("[a-z-]+-\\d{4}-\\d\\d-\\d\\d\\.csv");
        List<String> records = records(Files.readString(download.path()));
        assertThat(records.get(0))
                .as("headings of %s", address)
                .startsWith("\uFEFF")
                .doesNotContain("???");
        assertThat(records.size() - 1)
                .as("rows of %s, table %s", address, place)
                .isEqualTo(total(table));
    }

    /** What the table itself says of its rows; without a report all of them are shown. */
    private static int total(Locator table) {
        Locator report = table.locator(".ui-paginator-current");
        if (report.count() > 0 && report.first().isVisible()) {
            Matcher total = LAST_NUMBER.matcher(report.first().innerText());
            assertThat(total.find()).isTrue();
            return Integer.parseInt(total.group(1).replaceAll("\\D", ""));
        }
        int shown = table.locator("tbody tr:not(.ui-datatable-empty-message)").count();
        assertThat(shown).isLessThanOrEqualTo(MOST_ROWS_SHOWN);
        return shown;
    }

    /** Lines of a file; a line break between quotes belongs to its value. */
    private static List<String> records(String file) {
        List<String> records = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : file.split("\r\n", -1)) {
            open.append(open.isEmpty() ? "" : "\r\n").append(line);
            if (!open.isEmpty() && open.chars().filter(sign -> sign == '"').count() % 2 == 0) {
                records.add(open.toString());
                open.setLength(0);
            }
        }
        return records;
    }

    private static String address(Path page, String login) {
        String address =
                "/" + PAGES.relativize(page).toString().replace('\\', '/').replace(".xhtml", "");
        boolean others = address.equals("/ledger/account") && !login.equals("alice");
        return others ? address + "?login=alice" : address;
    }

    private static List<Path> pagesWithTables() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<Path> pages = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList()) {
                if (TABLE.matcher(Files.readString(file)).find()) {
                    pages.add(file);
                }
            }
            return pages;
        }
    }

    @Test
    void theFileHasWhatTheViewerFilteredFor() throws IOException {
        try (Tab tab = chromium.tabOf("admin")) {
            assertThat(exported(tab, "/operator/audit")).hasSizeGreaterThan(1);
            List<String> imports = exported(tab, "/operator/audit?kind=drop_source");
            assertThat(imports).hasSizeGreaterThan(1);
            assertThat(imports.get(0)).startsWith("\uFEFFWhen,Who,");
            assertThat(imports.subList(1, imports.size())).allMatch(line -> line.contains("drop_source"));
            tab.open("/operator/audit?kind=no-such-kind");
            assertThat(tab.page().locator("button.export:visible").count()).isZero();
            tab.keepScreenshot("export");
            tab.isQuiet();
        }
    }

    private static List<String> exported(Tab tab, String address) throws IOException {
        tab.open(address);
        Download file = tab.page()
                .waitForDownload(() -> tab.page().locator("button.export").click());
        return records(Files.readString(file.path()));
    }
}
