package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backorder.it.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of an account without money, in one sentence and order by order. */
@Tag("R23")
@Tag("R48")
class LedgerForecastPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void saysHowMuchIsNeededByWhen_andWhichOrdersStayUnfunded() {
        World.get().addCustomer("foresight");
        try (Tab tab = chromium.tabOf("foresight")) {
            tab.open("/ledger/forecast");
            assertThat(tab.text("outlook")).startsWith("No live order with a date");
            assertThat(tab.seriousFindings()).isEmpty();
            tab.keepScreenshot("ledger-forecast-none");
            Panel.orderListed(tab);
            Panel.orderListed(tab);
            tab.open("/ledger/forecast");
            assertThat(tab.text("outlook"))
                    .matches("You need [\\d.,]+\u00a0USD by \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(:\\d\\d)? UTC.*\\.");
            List<String> rows = tab.page().locator("#list tbody tr").allInnerTexts();
            assertThat(rows).hasSize(2).allMatch(row -> row.contains("Not covered"));
            assertThat(tab.text("missing")).isEqualTo(tab.text("chargeOfAll")).isEqualTo(tab.text("unfunded"));
            assertThat(tab.text("charge")).isEqualTo("0.00\u00a0USD");
            assertThat(tab.seriousFindings()).isEmpty();
            tab.fitsItsWidth();
            tab.keepScreenshot("ledger-forecast");
            String needed = tab.text("outlook");
            tab.page().locator("#chips a:has-text('Not covered')").click();
            tab.page().waitForURL(url -> url.contains("verdict=UNFUNDED"));
            assertThat(tab.page().locator("#list tbody tr").count()).isEqualTo(2);
            tab.open("/ledger/account");
            assertThat(tab.text("outlook")).isEqualTo(needed);
            assertThat(tab.page().locator("#coming tbody tr").count()).isPositive();
            tab.keepScreenshot("ledger-account-forecast");
            tab.id("whatIf").click();
            tab.page().waitForURL(url -> url.endsWith("/ledger/forecast"));
            tab.open("/dashboard/show");
            assertThat(tab.text("outlook")).startsWith(needed);
            tab.keepScreenshot("dashboard-forecast");
            tab.isQuiet();
        }
        fitsAPhone();
    }

    private static void fitsAPhone() {
        try (Tab phone = chromium.tab(Tab.PHONE)) {
            phone.speaks("de");
            phone.signIn("foresight");
            phone.open("/ledger/forecast");
            assertThat(phone.text("outlook")).startsWith("Sie brauchen ");
            phone.fitsItsWidth();
            assertThat(phone.seriousFindings()).isEmpty();
            phone.keepScreenshot("ledger-forecast");
            phone.isQuiet();
        }
    }
}
