package org.backorder.it.panel;

import com.microsoft.playwright.Locator;

/** What many stories at the panel begin with. */
final class Panel {
    private Panel() {}

    /** Orders the first .com name of the drop list that the viewer has not ordered. */
    static void orderListed(Tab tab) {
        tab.open("/droplist/search?tld=com");
        tab.page()
                .locator("#names tbody tr")
                .filter(new Locator.FilterOptions().setHas(tab.page().locator("button:has-text('Order')")))
                .first()
                .locator("button")
                .click();
        tab.confirm();
        tab.message();
    }

    /** Orders a typed name and stays on its page. */
    static void orderTyped(Tab tab, String name) {
        tab.open("/order/place");
        tab.id("names").fill(name);
        tab.id("check").click();
        tab.id("confirmOrder").click();
        tab.page().waitForURL(url -> url.contains("/order/show"));
    }
}
