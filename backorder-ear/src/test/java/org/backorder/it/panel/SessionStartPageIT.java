package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in and out (R3). */
@Tag("R3")
class SessionStartPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void sendsStrangersToSignIn_andBackToWhereTheyWanted() {
        try (Tab tab = chromium.tab(Tab.DESKTOP)) {
            tab.open("/order/list?status=FAILED");
            assertThat(tab.path()).isEqualTo("/session/start?to=%2Forder%2Flist%3Fstatus%3DFAILED");
            tab.signInHere("bob", "sandbox");
            tab.page().waitForURL(url -> !url.contains("/session/"));
            assertThat(tab.path()).isEqualTo("/order/list?status=FAILED");
            tab.isQuiet();
        }
    }

    @Test
    void neverLeavesThePanel_whateverTheReturnAddress() {
        try (Tab tab = chromium.tab(Tab.DESKTOP)) {
            tab.open("/session/start?to=%2F%2Fexample.org%2F");
            tab.signInHere("bob", "sandbox");
            tab.page().waitForURL(url -> !url.contains("/session/"));
            assertThat(tab.path()).isEqualTo("/dashboard/show");
        }
    }

    @Test
    void refusesAWrongPassword_withoutSayingWhatWasWrong() {
        try (Tab tab = chromium.tab(Tab.DESKTOP)) {
            tab.open("/session/start");
            tab.signInHere("bob", "wrong");
            String known = tab.message();
            tab.open("/session/start");
            tab.signInHere("nobody-here", "wrong");
            assertThat(tab.message()).isEqualTo(known).isEqualTo("Authentication failed");
        }
    }

    @Test
    void startsANewSession_thatScriptsAndOtherSitesCannotUse() {
        try (Tab tab = chromium.tab(Tab.DESKTOP)) {
            tab.open("/session/start");
            String before = session(tab).orElseThrow().value;
            tab.signInHere("bob", "sandbox");
            tab.page().waitForURL(url -> !url.contains("/session/"));
            Cookie after = session(tab).orElseThrow();
            assertThat(after.value).isNotEqualTo(before);
            assertThat(after.httpOnly).isTrue();
            assertThat(after.sameSite.name()).isEqualTo("LAX");
        }
    }

    @Test
    void signsOut() {
        try (Tab tab = chromium.tabOf("bob")) {
            tab.page().locator("#session a").click();
            tab.page().waitForURL(url -> url.contains("/session/start"));
            tab.open("/order/list");
            assertThat(tab.path()).startsWith("/session/start");
            tab.isQuiet();
        }
    }

    @Test
    void speaksTheLanguageChosen_alsoBeforeSigningIn() {
        try (Tab tab = chromium.tab(Tab.DESKTOP)) {
            tab.open("/session/start");
            tab.id("language").click();
            tab.page().waitForURL(url -> url.contains("language=de"));
            assertThat(tab.page().locator("h1").innerText()).isEqualTo("Anmelden");
            tab.signInHere("bob", "sandbox");
            tab.page().waitForURL(url -> !url.contains("/session/"));
            assertThat(tab.page().locator("h1").innerText()).isEqualTo("Übersicht");
        }
    }

    private static Optional<Cookie> session(Tab tab) {
        return tab.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("BACKORDER"))
                .findFirst();
    }
}
