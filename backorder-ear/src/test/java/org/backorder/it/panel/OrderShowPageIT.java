package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.backorder.it.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the list to an order and what becomes of it. */
@Tag("R47")
class OrderShowPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    @Tag("R16")
    void ordersFromARow_andMarksTheNameAsOrdered() {
        try (Tab tab = chromium.tabOf("alice")) {
            tab.open("/droplist/search?tld=com");
            var row = tab.page()
                    .locator("#names tbody tr")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHas(tab.page().locator("button:has-text('Order')")))
                    .first();
            String name = row.locator(".name").innerText();
            row.locator("button").click();
            tab.confirm();
            assertThat(tab.message()).startsWith(name + " is ordered: order ");
            tab.page().locator("#names tr:has-text('" + name + "') a.badge").click();
            tab.page().waitForURL(url -> url.contains("/order/show"));
            assertThat(tab.page().locator("h1").innerText()).isEqualTo(name);
            tab.fitsItsWidth();
            tab.keepScreenshot("order-show");
            tab.isQuiet();
        }
    }

    @Test
    @Tag("R42")
    void leadsToTheNameOnceItIsHandedOver() {
        String order = World.get().catchFor("alice", "order-handed-over.com");
        try (Tab tab = chromium.tabOf("alice")) {
            tab.open("/order/show?id=" + order);
            assertThat(tab.text("next")).startsWith("Caught, ").contains("charged, and handed over.");
            tab.id("handed").click();
            tab.page().waitForURL(url -> url.contains("/custody/show"));
            assertThat(tab.page().locator("h1").innerText()).isEqualTo("order-handed-over.com");
            tab.isQuiet();
        }
    }

    @Test
    @Tag("R6")
    @Tag("R10")
    void ordersByTyping_showsTheSecretOnDemand_andCancels() {
        try (Tab tab = chromium.tabOf("bob")) {
            Panel.orderTyped(tab, "bücher-panel.com");
            assertThat(tab.page().locator("h1").innerText()).isEqualTo("bücher-panel.com");
            assertThat(tab.page().locator("#badge").innerText()).isEqualTo("Requested");
            assertThat(tab.text("next")).contains("on no drop list yet");
            assertThat(tab.id("authInfo").count()).isZero();
            tab.id("showAuth").click();
            tab.id("authInfo").waitFor();
            assertThat(tab.text("authInfo").length()).isGreaterThanOrEqualTo(20);
            tab.id("cancel").click();
            tab.confirm();
            tab.page().locator("#badge:has-text('Cancelled')").waitFor();
            assertThat(tab.id("cancel").count()).isZero();
            assertThat(tab.page().locator("#timeline li").allInnerTexts()).hasSize(2);
            tab.isQuiet();
        }
    }

    @Test
    @Tag("R5")
    void saysOfEachTypedNameWhetherItCanBeOrdered() {
        try (Tab tab = chromium.tabOf("bob")) {
            tab.open("/order/place");
            tab.id("names").fill("fine-panel.com\nnot_a_name.com\nno.such.tld-at-all\nFINE-panel.com.");
            tab.id("check").click();
            tab.id("lines").waitFor();
            var verdicts = tab.page().locator("#lines tbody tr td:nth-child(2)").allInnerTexts();
            assertThat(verdicts).hasSize(4);
            assertThat(verdicts.get(0)).contains("Can be ordered");
            assertThat(verdicts.get(1)).startsWith("Invalid attribute value");
            assertThat(verdicts.get(2)).startsWith("Invalid attribute value");
            assertThat(verdicts.get(3)).contains("an earlier line asks for");
            assertThat(tab.text("confirmOrder")).isEqualTo("Order (1)");
            tab.isQuiet();
        }
    }

    @Test
    @Tag("R1")
    void answersAForeignOrderLikeAMissingOne() {
        String foreign;
        try (Tab bob = chromium.tabOf("bob")) {
            Panel.orderTyped(bob, "bobs-own-panel.com");
            foreign = bob.text("number");
        }
        try (Tab carol = chromium.tabOf("carol")) {
            assertThat(carol.open("/order/show?id=" + foreign)).isEqualTo(404);
            String foreignPage = carol.page().locator("main").innerText();
            assertThat(carol.open("/order/show?id=999999999")).isEqualTo(404);
            assertThat(carol.page().locator("main").innerText()).isEqualTo(foreignPage);
            assertThat(carol.open("/order/show")).isEqualTo(404);
        }
        try (Tab auditor = chromium.tabOf("auditor")) {
            assertThat(auditor.open("/order/show?id=" + foreign)).isEqualTo(200);
            assertThat(auditor.id("cancel").count()).isZero();
            assertThat(auditor.id("showAuth").count()).isZero();
        }
    }
}
