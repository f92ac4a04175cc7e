package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backorder.it.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
            "/ledger/topup",
            "/pricing/list",
            "/pricing/rates",
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
            "/operator/money",
            "/operator/tlds",
            "/customer/list",
            "/pricing/classes",
            "/pricing/rates",
            "/operator/jobs",
            "/operator/audit",
            "/profile/security",
            "/ledger/account?login=alice",
            "/ledger/forecast?login=alice");

    private static final String NOWHERE = "/no-such-page";
    private static final List<String> OF_ONE = List.of(
            "/custody/show?name=every-page.com",
            "/contact/show?handle=USER",
            "/session/forgot",
            "/session/reset",
            "/error/403",
            "/error/500",
            "/error/expired",
            NOWHERE);
    private static final List<String> OF_ONE_FOR_STAFF =
            List.of("/operator/payment?login=alice", "/custody/show?name=every-page.com", NOWHERE);

    private static final Set<String> AXED = Set.of("alice", "admin");
    private static final Path PAGES = Path.of("..", "backorder-web", "src", "main", "webapp");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static String caught = "";
    private static String waiting = "";

    @BeforeAll
    static void order() {
        caught = World.get().catchFor("alice", "every-page.com");
        waiting = World.get().place("alice", "every-page-waits.com");
    }

    @ParameterizedTest
    @CsvSource({
        "alice,1440,en,light",
        "alice,390,de,dark",
        "dieter,1440,de,dark",
        "admin,1440,de,light",
        "admin,390,en,dark",
        "auditor,1440,en,dark",
        "auditor,390,de,light"
    })
    void opensWithoutAComplaint(String login, int width, String language, String theme) {
        open(login, width, language, theme, isStaff(login) ? STAFF : CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource({
        "alice,1440,en,light",
        "alice,390,de,dark",
        "admin,1440,en,dark",
        "admin,390,de,light",
    })
    void opensPagesOfOneThingWithoutAComplaint(String login, int width, String language, String theme) {
        List<String> shown = new ArrayList<>(List.of("/order/show?id=" + waiting, "/order/show?id=" + caught));
        if (isStaff(login)) {
            shown.add("/operator/report?id=" + World.get().latestImport());
        }
        open(login, width, language, theme, shown);
        open(login, width, language, theme, isStaff(login) ? OF_ONE_FOR_STAFF : OF_ONE);
    }

    /** A page nobody sees without a complaint is none that was looked at. */
    @Test
    void leavesNoPageOut() throws IOException {
        Set<String> opened = Stream.of(
                        CUSTOMER,
                        STAFF,
                        OF_ONE,
                        OF_ONE_FOR_STAFF,
                        List.of("/order/show", "/operator/report", "/session/start", "/error/404"))
                .flatMap(List::stream)
                .map(path -> path.replaceFirst("\\?.*", ""))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(PAGES)) {
            assertThat(files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                            .filter(file ->
                                    file.endsWith(".xhtml") && !file.matches("/(WEB-INF|resources)/.*|/index.*"))
                            .map(file -> file.replace(".xhtml", "")))
                    .allMatch(opened::contains);
        }
    }

    private static boolean isStaff(String login) {
        return login.equals("admin") || login.equals("auditor");
    }

    private static void open(String login, int width, String language, String theme, List<String> paths) {
        try (Tab tab = chromium.tab(width)) {
            tab.speaks(language);
            tab.wears(theme);
            tab.signIn(login);
            List<String> findings = new ArrayList<>();
            for (String path : paths) {
                int status = tab.open(path);
                assertThat(status).as(path).isEqualTo(path.equals(NOWHERE) ? 404 : 200);
                assertThat(tab.page().locator("h1").innerText()).as(path).isNotBlank();
                tab.fitsItsWidth();
                if (AXED.contains(login)) { // the others see the same pages, and axe takes its time
                    findings.addAll(tab.seriousFindings());
                }
                if (!path.equals(NOWHERE)) { // the browser itself complains of a 404
                    tab.isQuiet();
                }
                tab.keepScreenshot(login + path.replaceFirst("=\\d+", "").replaceAll("\\W+", "-") + "-" + theme);
            }
            assertThat(findings).isEmpty();
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
                "/operator/tlds",
                "/operator/payment?login=bob",
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
