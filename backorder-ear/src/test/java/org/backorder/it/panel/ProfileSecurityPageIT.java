package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Locale;
import org.backorder.it.Authenticator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer sets up its telephone, signs in with it, loses it, and changes its password. */
@Tag("R3")
@Tag("R47")
class ProfileSecurityPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void theSessionOneLooksFromIsMarked_amongOthers() {
        try (Tab elsewhere = chromium.tabOf("alice");
                Tab tab = chromium.tabOf("alice")) {
            elsewhere.open("/dashboard/show");
            tab.open("/profile/security");
            assertThat(tab.page().locator("#list tbody tr").count()).isGreaterThan(1);
            assertThat(tab.page().locator("#list .badge").allInnerTexts()).containsExactly("this session");
        }
    }

    @Test
    void aTelephoneIsSetUp_neededAndLost() {
        List<String> recovery;
        Authenticator telephone;
        try (Tab tab = chromium.tabOf("dieter")) {
            tab.open("/profile/security");
            tab.id("begin").click();
            tab.id("secret").waitFor();
            tab.keepScreenshot("dieter-second-factor");
            telephone = new Authenticator(tab.id("secret").innerText());
            tab.id("confirmCode").fill("000000");
            tab.id("confirmFactor").click();
            tab.page().locator("#messages .ui-messages-error").waitFor();
            tab.id("confirmCode").fill(telephone.code(0));
            tab.id("confirmFactor").click();
            tab.id("recovery").waitFor();
            recovery = tab.page().locator("#recovery code").allInnerTexts();
            assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
            tab.isQuiet();
        }
        try (Tab tab = chromium.tab(Tab.DESKTOP)) {
            assertThat(signIn(tab, "")).isFalse();
            assertThat(signIn(tab, telephone.code(1))).isTrue();
        }
        try (Tab tab = chromium.tab(Tab.PHONE)) {
            assertThat(signIn(tab, recovery.get(0).toUpperCase(Locale.ROOT))).isTrue();
            tab.open("/profile/security");
            assertThat(tab.id("factor").innerText()).contains("9");
            tab.fitsItsWidth();
            tab.id("offCode").fill(recovery.get(0)); // used up
            tab.id("turnOff").click();
            tab.page().locator("#messages .ui-messages-error").waitFor();
            tab.id("offCode").fill(recovery.get(1));
            tab.id("turnOff").click();
            tab.id("begin").waitFor();
            tab.id("everywhere").click();
            tab.page().locator(".ui-confirmdialog-yes").click();
            tab.id("signin").waitFor();
            assertThat(signIn(tab, "")).isTrue();
        }
    }

    private static boolean signIn(Tab tab, String code) {
        tab.open("/session/start");
        tab.id("signin:login").fill("dieter");
        tab.id("signin:password").fill("sandbox");
        tab.id("signin:otp").fill(code);
        tab.id("signin:submit").click();
        tab.page()
                .locator("#who, #messages li")
                .first()
                .waitFor(
                        new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED)); // in the menu of a phone
        return tab.id("who").count() == 1;
    }
}
