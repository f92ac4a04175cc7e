package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Searching the drop list (R16). */
@Tag("R16")
class DroplistSearchPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void saysThatAnExpressionIsNone_insteadOfFindingNothing() {
        try (Tab tab = chromium.tabOf("alice")) {
            tab.open("/droplist/search");
            tab.page().locator("details.more summary").click();
            tab.id("regexp").fill("((");
            tab.id("go").click();
            assertThat(tab.message()).contains("REGEXP");
            tab.id("regexp").fill("^[a-z]+$");
            tab.id("go").click();
            tab.page()
                    .locator("#messages li")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            tab.page().locator("#names .name:visible").first().waitFor();
            assertThat(tab.page().locator("#names .name").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(name -> name.matches("[a-z]+\\..+"));
            tab.isQuiet();
        }
    }
}
