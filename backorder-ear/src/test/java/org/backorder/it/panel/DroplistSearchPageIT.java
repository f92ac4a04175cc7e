package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
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

    /** Nobody sees the headings at the width of a phone: the choice beside the list says how it is sorted. */
    @Test
    void saysAtPhoneWidthHowTheListIsSorted() {
        try (Tab tab = chromium.tab(Tab.PHONE)) {
            tab.signIn("alice");
            tab.open("/droplist/search");
            Locator order = tab.page().locator("select.ui-reflow-dropdown");
            assertThat(order.locator("option:checked").innerText()).startsWith("Finalization date");
            order.selectOption(new SelectOption().setIndex(0));
            tab.page()
                    .locator("#names th[aria-sort=ascending]:has-text('Name')")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(order.locator("option:checked").innerText()).startsWith("Name");
            tab.isQuiet();
        }
    }
}
