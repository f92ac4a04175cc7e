package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.backorder.it.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events as they come, are read, and are read no more. */
@Tag("R47")
class EventListPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void countsUnreadEvents_andMarksThemOneByOneAndAllAtOnce() {
        World.get().addCustomer("inbox");
        try (Tab tab = chromium.tabOf("inbox")) {
            tab.open("/event/list");
            assertThat(tab.page().locator("#list").innerText()).contains("No events yet");
            assertThat(tab.id("unreadCount").count()).isZero();
            tab.keepScreenshot("event-list-none");
            Panel.orderTyped(tab, "inbox-one.com");
            Panel.orderTyped(tab, "bücher-inbox.com");
            awaitBadge(tab, "2");
            tab.open("/event/list");
            var row = tab.page().locator("#list tbody tr:has-text('inbox-one.com')");
            assertThat(row.innerText()).contains("inbox-one.com: the order waits for its funding window.");
            assertThat(tab.page().locator("#list").innerText()).contains("bücher-inbox.com: ");
            assertThat(tab.seriousFindings()).isEmpty();
            tab.keepScreenshot("event-list");
            row.locator("button:has-text('Mark as read')").click();
            row.locator("button:has-text('Mark as unread')").waitFor();
            assertThat(tab.text("unreadCount")).isEqualTo("1");
            tab.id("unreadOnly").check();
            tab.id("find").click();
            row.waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(tab.page().locator("#list tbody tr").count()).isEqualTo(1);
            tab.id("markAll").click();
            assertThat(tab.message()).isEqualTo("1 event is marked as read.");
            assertThat(tab.id("unreadCount").count()).isZero();
            tab.isQuiet();
        }
    }

    @Test
    void findsByKindAndOrder_andLeadsToTheOrder() {
        World.get().addCustomer("inbox-two");
        try (Tab tab = chromium.tabOf("inbox-two")) {
            Panel.orderTyped(tab, "inbox-two.com");
            String order = tab.text("number");
            Panel.orderTyped(tab, "inbox-three.com");
            awaitBadge(tab, "2");
            tab.open("/event/list?order=" + order);
            assertThat(tab.page().locator("#list tbody tr").count()).isEqualTo(1);
            tab.page().locator("#list a:has-text('" + order + "')").click();
            tab.page().waitForURL(url -> url.contains("/order/show"));
            assertThat(tab.page().locator("h1").innerText()).isEqualTo("inbox-two.com");
            tab.open("/event/list?kind=FAILED");
            assertThat(tab.page().locator("#list").innerText()).contains("none that fit");
            tab.id("kind").selectOption("REQUESTED");
            tab.id("find").click();
            tab.page().locator("#list tbody tr:has-text('inbox-three.com')").waitFor();
            assertThat(tab.page().locator("#list tbody tr").count()).isEqualTo(2);
            tab.isQuiet();
        }
        try (Tab phone = chromium.tab(Tab.PHONE)) {
            phone.speaks("de");
            phone.signIn("inbox-two");
            phone.open("/event/list");
            assertThat(phone.text("unreadCount")).isEqualTo("2");
            phone.fitsItsWidth();
            assertThat(phone.seriousFindings()).isEmpty();
            phone.keepScreenshot("event-list");
            phone.isQuiet();
        }
    }

    /** Events reach the feed a moment after their fact. */
    private static void awaitBadge(Tab tab, String count) {
        tab.page().waitForCondition(() -> {
            tab.open("/dashboard/show");
            return tab.id("unreadCount").count() == 1 && tab.text("unreadCount").equals(count);
        });
    }
}
