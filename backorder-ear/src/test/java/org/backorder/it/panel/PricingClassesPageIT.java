package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reseller makes a class for its customers and prices it; an operator changes prices, seeing first what changes. */
@Tag("R18")
@Tag("R47")
class PricingClassesPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void aResellerPricesAClassOfItsOwn() {
        try (Tab tab = chromium.tabOf("alice")) {
            tab.open("/pricing/classes");
            tab.id("newName").fill("Panel Gold");
            tab.id("add").click();
            tab.page().locator("#messages :text('panel gold')").waitFor();
            tab.id("tlds").fill(".com");
            tab.id("value").fill("15");
            tab.id("preview").click();
            tab.id("save").waitFor();
            assertThat(tab.id("diff").innerText()).contains(".com", "not offered", "USD");
            tab.keepScreenshot("alice-classes-preview");
            assertThat(tab.id("list").innerText()).doesNotContain("USD");
            tab.id("save").click();
            tab.page().locator("#list :text('.com')").first().waitFor();
            tab.id("value").fill("-5");
            tab.id("preview").click();
            tab.page().locator("#messages .ui-messages-error").waitFor();
            assertThat(tab.id("save").count()).isZero(); // below what alice pays herself
            tab.isQuiet();
        }
    }

    @Test
    @Tag("R2")
    void auditorsOnlyLook() {
        try (Tab tab = chromium.tabOf("auditor")) {
            assertThat(tab.open("/pricing/classes")).isEqualTo(200);
            assertThat(tab.id("list").innerText()).contains(".abogado");
            assertThat(tab.id("preview").count()).isZero();
            assertThat(tab.id("add").count()).isZero();
            tab.isQuiet();
        }
    }
}
