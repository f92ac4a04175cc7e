package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page for everyone who may see it, at the width of a desk and of a phone. */
@Tag("R47")
@Tag("R48")
class EveryPageIT {
    private static final List<String> CUSTOMER = List.of(
            "/dashboard/show",
            "/droplist/search",
            "/order/place",
            "/order/bulk",
            "/order/list",
            "/event/list",
            "/custody/list",
            "/ledger/account",
            "/ledger/forecast",
            "/pricing/list",
            "/customer/list",
            "/pricing/classes",
            "/contact/list",
            "/contact/show",
            "/profile/contact",
            "/profile/keys",
            "/profile/roles",
            "/profile/feeds",
            "/profile/security");
    private static final List<String> STAFF = List.of(
            "/operator/board",
            "/order/list",
            "/droplist/search",
            "/operator/lists",
            "/customer/list",
            "/pricing/classes",
            "/operator/jobs",
            "/operator/audit",
            "/profile/security",
            "/ledger/account?login=alice",
            "/ledger/forecast?login=alice");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @ParameterizedTest
    @CsvSource({
        "alice,1440,en",
        "alice,390,de",
        "dieter,1440,de",
        "admin,1440,de",
        "admin,390,en",
        "auditor,1440,en",
        "auditor,390,de"
    })
    void opensWithoutAComplaint(String login, int width, String language) {
        boolean staff = login.startsWith("a") && !login.equals("alice");
        try (Tab tab = chromium.tab(width)) {
            tab.speaks(language);
            tab.signIn(login);
            List<String> findings = new ArrayList<>();
            for (String path : staff ? STAFF : CUSTOMER) {
                assertThat(tab.open(path)).as(path).isEqualTo(200);
                assertThat(tab.page().locator("h1").innerText()).as(path).isNotBlank();
                tab.fitsItsWidth();
                findings.addAll(tab.seriousFindings());
                tab.keepScreenshot(login + path.replaceAll("\\W+", "-"));
            }
            assertThat(findings).isEmpty();
            tab.isQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Tab.DESKTOP, Tab.PHONE})
    void signInPageOpensWithoutAComplaint(int width) {
        try (Tab tab = chromium.tab(width)) {
            assertThat(tab.open("/session/start")).isEqualTo(200);
            tab.fitsItsWidth();
            assertThat(tab.seriousFindings()).isEmpty();
            tab.keepScreenshot("sign-in");
            tab.isQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operator/board",
                "/operator/lists",
                "/operator/payment?login=bob",
                "/operator/report?id=1",
                "/operator/jobs",
                "/operator/audit",
                "/operator/audit.xhtml",
                "/ledger/account?login=bob",
                "/ledger/forecast?login=bob"
            })
    void customersFindNothingOfTheOperators(String path) {
        try (Tab tab = chromium.tabOf("alice")) {
            assertThat(tab.open(path)).isEqualTo(404);
            assertThat(tab.page().locator("h1").innerText()).isEqualTo("Page not found");
        }
    }
}
