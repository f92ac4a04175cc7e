package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An API key from its making to its end. */
@Tag("R47")
class ProfileKeysPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void makesAKey_showsItOnce_andRevokesIt() {
        try (Tab tab = chromium.tabOf("carol")) {
            tab.open("/profile/keys");
            tab.id("label").fill("night import");
            tab.page().locator("#scopes label:has-text('Placing')").click();
            tab.id("add").click();
            tab.id("key").waitFor();
            assertThat(tab.text("key")).matches("bok_[A-Za-z0-9]{48}");
            var row = tab.page()
                    .locator("#list tbody tr:has-text('night import')")
                    .first();
            assertThat(row.innerText())
                    .contains("read", "order", "active", "never")
                    .doesNotContain("manage");
            tab.keepScreenshot("profile-keys");
            tab.id("hide").click();
            tab.id("key")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            tab.open("/profile/keys");
            assertThat(tab.id("key").count()).isZero();
            row.locator("button:has-text('Revoke')").click();
            tab.confirm();
            assertThat(tab.message()).isEqualTo("The key is revoked.");
            assertThat(row.innerText()).contains("revoked");
            tab.fitsItsWidth();
            tab.isQuiet();
        }
    }

    @Test
    void refusesAKeyWithoutAName() {
        try (Tab tab = chromium.tabOf("carol")) {
            tab.open("/profile/keys");
            tab.id("add").click();
            assertThat(tab.message()).contains("LABEL");
            assertThat(tab.id("key").count()).isZero();
            tab.isQuiet();
        }
    }
}
