package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A role from its making to its end, seen by the account's owner and by whoever has it. */
@Tag("R3")
class ProfileRolesPageIT {
    private static final String PASSWORD = "role password";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static Tab signedIn(String login) {
        Tab tab = chromium.tab(Tab.DESKTOP);
        tab.open("/session/start");
        tab.signInHere(login, PASSWORD);
        tab.page().waitForURL(url -> !url.contains("/session/"));
        return tab;
    }

    @Test
    void makesARole_thatSeesItsPages_untilItIsDeleted() {
        try (Tab owner = chromium.tabOf("carol")) {
            owner.open("/profile/roles");
            owner.id("name").fill("books");
            owner.id("password").fill(PASSWORD);
            owner.id("preset").selectOption("ACCOUNTING");
            owner.page().waitForCondition(() -> owner.id("lines").inputValue().contains("QueryDepositList"));
            owner.id("save").click();
            assertThat(owner.message()).isEqualTo("carol!books can sign in now.");
            var row = owner.page().locator("#list tbody tr:has-text('carol!books')");
            assertThat(row.innerText()).contains("StatusAccount():ALLOW", "nothing else allowed");
            owner.keepScreenshot("profile-roles");
            owner.fitsItsWidth();
            try (Tab books = signedIn("carol!books")) {
                assertThat(books.text("who")).isEqualTo("carol!books");
                assertThat(books.page().locator("nav").innerText())
                        .contains("Account")
                        .doesNotContain("Order names", "Roles", "API keys", "Sign-in");
                assertThat(books.page().locator("main").innerText()).doesNotContain("Order names");
                books.keepScreenshot("role-dashboard");
                assertThat(books.seriousFindings()).isEmpty();
                assertThat(books.open("/order/place")).isEqualTo(403);
                assertThat(books.page().locator("h1").innerText()).isEqualTo("Not allowed for your role");
                books.keepScreenshot("role-refused");
                assertThat(books.open("/ledger/account")).isEqualTo(200);
                row.locator("button:has-text('Shut out')").click();
                owner.confirm();
                row.locator("button:has-text('Let in')").click();
                row.locator("button:has-text('Shut out')").waitFor();
                row.locator("button:has-text('Delete')").click();
                owner.confirm();
                owner.page()
                        .locator("#messages li:has-text('carol!books is deleted.')")
                        .waitFor();
                books.open("/ledger/account");
                assertThat(books.path()).startsWith("/session/start");
            }
            owner.isQuiet();
        }
    }

    @Test
    void changesARole_whoseOpenPageThenSaysNo() {
        try (Tab owner = chromium.tabOf("carol")) {
            owner.open("/profile/roles");
            owner.id("name").fill("buyer");
            owner.id("password").fill(PASSWORD);
            owner.id("lines").fill("AddDomainApplication(CLASS=BACKORDER):ALLOW");
            owner.id("save").click();
            assertThat(owner.message()).isEqualTo("carol!buyer can sign in now.");
            try (Tab buyer = signedIn("carol!buyer")) {
                buyer.open("/order/place");
                buyer.id("names").fill("role-buyer.com");
                buyer.id("class").selectOption("LITEBACKORDER");
                buyer.id("check").click();
                buyer.id("lines").waitFor();
                assertThat(buyer.text("lines")).contains("Your role does not allow that.");
                buyer.id("class").selectOption("BACKORDER");
                buyer.id("check").click();
                buyer.id("confirmOrder").waitFor();
                owner.page()
                        .locator("#list tbody tr:has-text('carol!buyer') button:has-text('Change')")
                        .click();
                owner.page().locator("#role h2:has-text('Change a role')").waitFor();
                owner.id("lines").fill("AddDomainApplication(DOMAIN=*.net):ALLOW");
                owner.id("save").click();
                owner.page()
                        .locator("#messages li:has-text('carol!buyer is changed.')")
                        .waitFor();
                buyer.id("confirmOrder").click();
                buyer.page().locator("#messages li").first().waitFor();
                assertThat(buyer.text("lines")).contains("Your role does not allow that.");
                buyer.isQuiet();
            }
            owner.isQuiet();
        }
    }

    @Test
    void refusesALineThatIsNone_inWords() {
        try (Tab owner = chromium.tabOf("carol")) {
            owner.open("/profile/roles");
            owner.id("name").fill("typo");
            owner.id("password").fill(PASSWORD);
            owner.id("lines").fill("StatusAcount():ALLOW");
            owner.id("save").click();
            assertThat(owner.message()).contains("ACL").contains("StatusAcount");
            assertThat(owner.page().locator("#list tbody").innerText()).doesNotContain("carol!typo");
            owner.isQuiet();
        }
    }
}
