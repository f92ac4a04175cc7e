package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.backorder.it.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reseller keeps its filters under names and hides the columns it does not need. */
@Tag("R47")
class SavedViewPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeAll
    static void order() {
        World.get().place("alice", "saved-view.com"); // an empty list has no file
    }

    @Test
    void aSavedSearchIsALinkThatFillsTheForm() {
        try (Tab tab = chromium.tabOf("alice")) {
            tab.open("/droplist/search");
            tab.id("keywords").fill("shop köln");
            tab.id("tlds").fill("com, net");
            tab.page().locator("details.more summary").click();
            tab.id("finalizationFrom").fill("2026-01-02T03:04");
            tab.id("minLength").fill("3");
            tab.id("noHyphens").check();
            tab.id("go").click();
            tab.page().waitForLoadState();
            save(tab, "Shops & more", "Shops & more is saved.");
            save(tab, "shops & MORE", "There is a saved search called shops & MORE");

            tab.open("/droplist/search");
            assertThat(tab.id("keywords").inputValue()).isEmpty();
            tab.page().locator(".saved a.chip:has-text('Shops & more')").click();
            tab.page().waitForURL(url -> url.contains("q=shop+k%C3%B6ln"));
            assertThat(tab.id("keywords").inputValue()).isEqualTo("shop köln");
            assertThat(tab.id("tlds").inputValue()).isEqualTo("com, net");
            assertThat(tab.id("finalizationFrom").inputValue()).isEqualTo("2026-01-02T03:04");
            assertThat(tab.id("minLength").inputValue()).isEqualTo("3");
            assertThat(tab.id("noHyphens").isChecked()).isTrue();
            assertThat(tab.id("stage").inputValue()).isEqualTo("OPEN");
            tab.page().locator(".saved summary").click();
            assertThat(tab.seriousFindings()).isEmpty();
            tab.keepScreenshot("saved-search");
            Locator name = tab.page().locator(".saved input[id$=other]").first();
            name.fill("Renamed shops");
            tab.page().locator(".saved button:has-text('Rename')").first().click();
            assertThat(tab.message()).isEqualTo("Shops & more is called Renamed shops now.");
            tab.page().locator(".saved button:has-text('Delete')").first().click();
            tab.confirm();
            tab.page()
                    .locator("#messages li:has-text('Renamed shops is deleted.')")
                    .waitFor();
            assertThat(tab.page().locator(".saved a.chip").count()).isZero();
            tab.isQuiet();
        }
    }

    private static void save(Tab tab, String name, String answer) {
        Locator form = tab.page().locator(".saved details");
        if (form.getAttribute("open") == null) {
            form.locator("summary").click();
        }
        tab.id("searches:name").fill(name);
        tab.id("searches:save").click();
        tab.page().locator("#messages li:has-text('" + answer + "')").waitFor();
    }

    @ParameterizedTest
    @CsvSource({"/order/list, price, Price", "/droplist/search, score, Score"})
    void hiddenColumnsStayHidden_onEveryMachineAndInFiles(String path, String column, String heading)
            throws IOException {
        try (Tab tab = chromium.tabOf("alice")) {
            tab.open(path);
            assertThat(headings(tab)).contains(heading);
            tab.page().locator(".column-choice summary").focus();
            tab.page().keyboard().press("Enter"); // everything by keyboard
            tab.page().locator(".column-choice input[value=" + column + "]").focus();
            tab.page().keyboard().press("Space");
            tab.keepScreenshot("columns" + path.replace('/', '-'));
            tab.page().locator(".column-choice button[id$=apply]").focus();
            tab.page().keyboard().press("Enter");
            heading(tab, heading).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(headings(tab)).isNotEmpty().doesNotContain(heading);
            tab.isQuiet();
        }
        try (Tab elsewhere = chromium.tabOf("alice")) {
            elsewhere.open(path);
            assertThat(headings(elsewhere)).isNotEmpty().doesNotContain(heading);
            Download file = elsewhere
                    .page()
                    .waitForDownload(
                            () -> elsewhere.page().locator("button.export").click());
            assertThat(Files.readString(file.path()).lines().findFirst().orElse(""))
                    .contains("Name (ACE)")
                    .doesNotContain(heading);
            elsewhere.page().locator(".column-choice summary").click();
            elsewhere.page().locator(".column-choice button[id$=reset]").click();
            heading(elsewhere, heading).waitFor();
            assertThat(headings(elsewhere)).contains(heading);
        }
    }

    private static Locator heading(Tab tab, String heading) {
        return tab.page().locator(".ui-datatable th:has-text('" + heading + "')");
    }

    private static List<String> headings(Tab tab) {
        return tab.page().locator(".ui-datatable th:visible").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }
}
