package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What operators do, and what auditors can only look at (R2). */
@Tag("R47")
class OperatorPagesIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    @Tag("R23")
    void booksMoneyOncePerExternalReference() {
        try (Tab tab = chromium.tabOf("admin")) {
            tab.open("/ledger/account?login=dieter");
            String before = tab.text("posted");
            book(tab, "12.50", "panel-it-1");
            tab.page().waitForURL(url -> url.contains("/ledger/account"));
            assertThat(tab.message()).isEqualTo("12.50\u00a0EUR booked for dieter.");
            String after = tab.text("posted");
            assertThat(after).isNotEqualTo(before);
            book(tab, "12.50", "panel-it-1");
            tab.page().waitForURL(url -> url.contains("/ledger/account"));
            assertThat(tab.text("posted")).isEqualTo(after);
            book(tab, "13.00", "panel-it-1");
            assertThat(tab.message()).isNotBlank();
            assertThat(tab.path()).startsWith("/operator/payment");
            book(tab, "12.505", "panel-it-2");
            assertThat(tab.message()).startsWith("The amount is no positive sum of EUR");
            tab.isQuiet();
        }
    }

    @Test
    @Tag("R19")
    void takesAPostingBack_onceAndWithAReason() {
        try (Tab tab = chromium.tabOf("admin")) {
            tab.open("/ledger/account?login=dieter");
            String before = tab.text("posted");
            book(tab, "7.77", "panel-it-reversal");
            tab.page().waitForURL(url -> url.contains("/ledger/account"));
            tab.page().locator("#postings button:has-text('Reverse')").first().click();
            tab.id("reverseIt").waitFor();
            tab.id("reverseIt").click();
            assertThat(tab.message()).contains("Reason"); // there is none
            tab.id("reason").fill("booked for the wrong customer");
            tab.keepScreenshot("reversal");
            tab.id("reverseIt").click();
            tab.page()
                    .locator("#messages li:has-text('The posting over 7.77\u00a0EUR is reversed.')")
                    .waitFor();
            assertThat(tab.text("posted")).isEqualTo(before);
            assertThat(tab.page().locator("#postings tbody tr").first().innerText())
                    .contains("booked for the wrong customer");
            assertThat(tab.page()
                            .locator("#postings tbody tr")
                            .first()
                            .locator("button")
                            .count())
                    .as("a reversal is not reversed")
                    .isZero();
            tab.isQuiet();
        }
        try (Tab tab = chromium.tabOf("auditor")) {
            tab.open("/ledger/account?login=dieter");
            assertThat(tab.page()
                            .locator("#postings button:has-text('Reverse')")
                            .count())
                    .isZero();
        }
    }

    private static void book(Tab tab, String amount, String reference) {
        tab.open("/operator/payment?login=dieter");
        tab.id("amount").fill(amount);
        tab.id("externalId").fill(reference);
        tab.id("bookIt").click();
    }

    @Test
    @Tag("R12")
    void refusesADamagedUpload_andShowsWhyInItsReport() {
        try (Tab tab = chromium.tabOf("admin")) {
            tab.open("/operator/lists");
            tab.id("source").selectOption("sandbox");
            tab.id("file")
                    .setInputFiles(new FilePayload(
                            "broken.csv.zip", "application/zip", "no zip at all".getBytes(StandardCharsets.UTF_8)));
            tab.id("send").click();
            assertThat(tab.message()).startsWith("broken.csv.zip was refused and changed nothing");
            tab.page().locator("#list a:has-text('broken.csv.zip')").first().click();
            tab.page().waitForURL(url -> url.contains("/operator/report"));
            assertThat(tab.page().locator(".badge").first().innerText()).isEqualTo("Refused");
            tab.keepScreenshot("import-report");
            tab.isQuiet();
        }
    }

    @Test
    @Tag("R1")
    void addsACustomer_whoCanSignIn_untilShutOut() {
        try (Tab tab = chromium.tabOf("admin")) {
            tab.open("/customer/list");
            tab.id("login").fill("panel-it");
            tab.id("password").fill("a long first password");
            tab.id("email").fill("panel-it@example.test");
            tab.id("save").click();
            assertThat(tab.message()).isEqualTo("panel-it is added.");
            assertThat(signsIn("panel-it", "a long first password")).isTrue();
            tab.open("/customer/list");
            tab.page()
                    .locator("#list tr:has-text('panel-it@') button:has-text('Shut out')")
                    .click();
            tab.confirm();
            assertThat(tab.message()).isEqualTo("panel-it is shut out.");
            assertThat(signsIn("panel-it", "a long first password")).isFalse();
            tab.isQuiet();
        }
    }

    @Test
    @Tag("R5")
    void addsATld_andStopsTakingOrdersForIt() {
        try (Tab tab = chromium.tabOf("admin")) {
            tab.open("/operator/tlds");
            tab.id("label").fill(".panelit");
            tab.id("zones").fill("co.other");
            tab.id("save").click();
            assertThat(tab.message()).contains("co.panelit");
            tab.id("zones").fill("co.panelit");
            tab.id("save").click();
            tab.page().locator("#messages li:has-text('.panelit is added.')").waitFor();
            tab.id("text").fill("panelit");
            tab.id("find").click();
            var row = tab.page().locator("#list tbody tr:only-child:has-text('.panelit')");
            row.locator("button").click();
            tab.page().locator("#label[readonly]").waitFor();
            tab.id("accepts").uncheck();
            tab.id("save").click();
            tab.page()
                    .locator("#list tbody tr:only-child:has-text('not accepted')")
                    .waitFor();
            tab.fitsItsWidth();
            tab.isQuiet();
        }
    }

    private boolean signsIn(String login, String password) {
        try (Tab tab = chromium.tab(Tab.DESKTOP)) {
            tab.open("/session/start");
            tab.signInHere(login, password);
            tab.page().locator("#who, #messages li").first().waitFor();
            return tab.id("who").count() == 1;
        }
    }

    @Test
    @Tag("R2")
    void auditorsReadEverythingAndChangeNothing() {
        try (Tab tab = chromium.tabOf("auditor")) {
            tab.open("/customer/list");
            assertThat(tab.page().locator("#list .name:text-is('alice')").count())
                    .isEqualTo(1);
            assertThat(tab.id("add").count()).isZero();
            assertThat(tab.page().locator("#list button:has-text('Shut out')").count())
                    .isZero();
            tab.open("/operator/lists");
            assertThat(tab.id("upload").count()).isZero();
            assertThat(tab.page().locator("button:has-text('Import now')").count())
                    .isZero();
            assertThat(tab.open("/operator/payment?login=alice")).isEqualTo(404);
            assertThat(tab.open("/order/place")).isEqualTo(404);
            tab.open("/ledger/account?login=alice");
            assertThat(tab.id("book").count()).isZero();
        }
    }

    @Test
    void boardMovesByItself() {
        try (Tab tab = chromium.tabOf("admin")) {
            tab.open("/operator/board");
            tab.page()
                    .waitForResponse(
                            response -> response.request().method().equals("POST") && response.ok(),
                            () -> tab.id("board").waitFor());
            assertThat(tab.text("sessions")).contains("sandbox");
            tab.isQuiet();
        }
    }
}
