package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.backorder.it.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Paying in at the panel: to PayPal and back, approved and not, and the reference of a wire. */
@Tag("R23")
@Tag("R48")
class LedgerTopupPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void goesToPayPalAndComesBackWithTheMoney_orWithoutIt() {
        World.get().addCustomer("pays-in");
        try (Tab tab = chromium.tabOf("pays-in")) {
            tab.open("/ledger/account");
            tab.id("topUp").click();
            tab.page().waitForURL(url -> url.endsWith("/ledger/topup"));
            assertThat(tab.text("reference")).matches("RF\\d\\d BO\\d\\d( \\d{4}){2}");
            tab.keepScreenshot("ledger-topup-empty");
            tab.id("amount").fill("12,345");
            tab.id("pay").click();
            assertThat(tab.message()).contains("no positive sum of USD");
            tab.id("amount").fill("40.00");
            tab.id("pay").click();
            tab.page().waitForURL(url -> url.contains("/checkoutnow"));
            assertThat(tab.text("amount")).isEqualTo("40.00 USD");
            tab.id("approve").click();
            tab.page().waitForURL(url -> url.endsWith("/ledger/topup"));
            assertThat(tab.message()).contains("40.00").contains("on your account");
            assertThat(tab.text("available")).isEqualTo("40.00\u00a0USD");

            tab.id("amount").fill("41.00");
            tab.id("pay").click();
            tab.page().waitForURL(url -> url.contains("/checkoutnow"));
            tab.id("decline").click();
            tab.page().waitForURL(url -> url.endsWith("/ledger/topup"));
            assertThat(tab.message()).contains("41.00").contains("cancelled at PayPal");
            assertThat(tab.text("available")).isEqualTo("40.00\u00a0USD");
            assertThat(tab.page().locator("#list tbody tr").allInnerTexts())
                    .satisfiesExactly(
                            row -> assertThat(row).contains("Not made"),
                            row -> assertThat(row).contains("Completed"));
            assertThat(tab.seriousFindings()).isEmpty();
            tab.fitsItsWidth();
            tab.keepScreenshot("ledger-topup");
            tab.isQuiet();
        }
        fitsAPhone();
    }

    private static void fitsAPhone() {
        try (Tab phone = chromium.tab(Tab.PHONE)) {
            phone.speaks("de");
            phone.wears("dark");
            phone.signIn("pays-in");
            phone.open("/ledger/topup");
            phone.fitsItsWidth();
            assertThat(phone.seriousFindings()).isEmpty();
            phone.keepScreenshot("ledger-topup");
            phone.isQuiet();
        }
    }
}
