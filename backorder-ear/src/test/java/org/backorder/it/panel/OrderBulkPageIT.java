package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pasted list, from its verdicts to its orders and back. */
@Tag("R47")
class OrderBulkPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @ParameterizedTest
    @ValueSource(ints = {Tab.DESKTOP, Tab.PHONE})
    void pastesChecksOrdersAndTakesBack(int width) {
        String mark = "bulk-panel-" + width;
        try (Tab tab = chromium.tab(width)) {
            tab.signIn("alice");
            tab.open("/order/bulk");
            tab.fitsItsWidth();
            tab.id("names")
                    .fill(mark + "-a.com\n# a comment\nbad_name.com\nmünze-" + width + ".com;LITEBACKORDER;3;spring\n"
                            + mark + "-a.com");
            tab.id("check").click();
            tab.id("order").waitFor();
            assertThat(tab.text("state")).isEqualTo("Checked, nothing ordered yet");
            assertThat(words(tab, "code-200")).isEqualTo("Can be ordered 2");
            assertThat(words(tab, "code-540")).isEqualTo("Ordered already 1");
            assertThat(words(tab, "code-541")).isEqualTo("Not allowed 1");
            assertThat(tab.page().locator("#lines tbody tr").count()).isEqualTo(4);
            assertThat(tab.text("lines")).contains("münze-" + width + ".com", "spring", "USD");
            tab.fitsItsWidth();
            tab.keepScreenshot("order-bulk-checked");
            assertThat(tab.text("order")).isEqualTo("Order (2)");

            tab.id("order").click();
            tab.id("undo").waitFor();
            assertThat(tab.text("state")).isEqualTo("Ordered");
            assertThat(words(tab, "code-200")).isEqualTo("Ordered 2");
            assertThat(tab.page().locator("#lines .badge-REQUESTED").count()).isEqualTo(2);
            tab.fitsItsWidth();
            tab.keepScreenshot("order-bulk-ordered");

            tab.id("undo").click();
            tab.confirm();
            tab.id("undone").waitFor();
            assertThat(tab.text("undone")).isEqualTo("2 orders are cancelled.");
            assertThat(tab.page().locator("#lines .badge-CANCELLED").count()).isEqualTo(2);
            tab.isQuiet();
        }
    }

    private static String words(Tab tab, String id) {
        return tab.text(id).replaceAll("\\s+", " ");
    }

    @Test
    void uploadsAFile_showsTheProgress_andFiltersByVerdict() {
        String names = IntStream.range(0, 20_000)
                .mapToObj(i -> i % 4 == 0 ? "bad_" + i + ".com" : "bulk-file-" + i + ".com")
                .collect(Collectors.joining("\n"));
        try (Tab tab = chromium.tabOf("alice")) {
            tab.open("/order/bulk");
            tab.id("file")
                    .setInputFiles(new FilePayload("names.csv", "text/csv", names.getBytes(StandardCharsets.UTF_8)));
            tab.id("check").click();
            tab.id("order").waitFor();
            assertThat(tab.text("order")).isEqualTo("Order (15000)");
            tab.id("code-541").click();
            tab.page().waitForURL(url -> url.contains("code=541"));
            assertThat(tab.page().locator("#lines tbody tr").count()).isEqualTo(25);
            assertThat(tab.text("lines")).contains("bad_0.com").doesNotContain("bulk-file-");
            tab.isQuiet();
        }
    }

    @Test
    void saysWhenThereIsNothingToCheck() {
        try (Tab tab = chromium.tabOf("alice")) {
            tab.open("/order/bulk");
            tab.id("names").fill("# only a comment");
            tab.id("check").click();
            assertThat(tab.message()).isEqualTo("Please type at least one name.");
            tab.isQuiet();
        }
    }

    @Test
    @Tag("R1")
    @Tag("R2")
    void aForeignListIsNotFound_andStaffHasNone() {
        String address;
        try (Tab tab = chromium.tabOf("alice")) {
            tab.open("/order/bulk");
            tab.id("names").fill("bulk-foreign.com");
            tab.id("check").click();
            tab.id("order").waitFor();
            address = tab.path();
        }
        try (Tab tab = chromium.tabOf("bob")) {
            assertThat(tab.open(address)).isEqualTo(404);
        }
        try (Tab tab = chromium.tabOf("admin")) {
            assertThat(tab.open("/order/bulk")).isEqualTo(404);
        }
    }

    @Test
    @Tag("R48")
    void speaksGerman() {
        try (Tab tab = chromium.tabOf("dieter")) {
            tab.open("/order/bulk");
            tab.id("names").fill("listen-name.com\nlisten-name.com");
            tab.id("check").click();
            tab.id("order").waitFor();
            assertThat(tab.text("state")).isEqualTo("Geprüft, noch nichts bestellt");
            assertThat(tab.text("lines")).contains("Eine frühere Zeile verlangt schon");
            tab.fitsItsWidth();
            tab.isQuiet();
        }
    }
}
