package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.backorder.sandbox.epp.command.RegistryPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Restore, fees, login security, and transfers that wait for a decision; every frame validated. */
class ExtensionTest {
    private static final String FEE = "urn:ietf:params:xml:ns:epp:fee-1.0";
    private static final String LOGIN_SECURITY = "urn:ietf:params:xml:ns:epp:loginSec-1.0";

    private final ScenarioClock clock = ScenarioClock.at("2026-05-01T12:00:00Z");
    private final RegistryPolicy usual = RegistryPolicy.usual();

    @BeforeEach
    void referee() {
        Schemas.require();
    }

    private RegistryOptions options() {
        return RegistryOptions.usual(null, clock);
    }

    private static String restore(String name) {
        return Commands.domain("update", Commands.name(name) + "<domain:chg/>")
                + "<extension><rgp:update xmlns:rgp=\"urn:ietf:params:xml:ns:rgp-1.0\"><rgp:restore op=\"request\"/>"
                + "</rgp:update></extension>";
    }

    @Test
    void restoresInRedemptionAndNotAfterIt() throws IOException {
        try (SandboxRegistry registry = SandboxRegistry.start(options());
                TestClient client = TestClient.loggedIn(registry)) {
            client.codeOf(Commands.createContact("OWNER-1"));
            client.codeOf(Commands.create("regretted.com", "OWNER-1"));
            clock.advance(Duration.ofDays(6));
            assertThat(client.codeOf(restore("regretted.com"))).isEqualTo(2304);
            client.codeOf(Commands.domain("delete", Commands.name("regretted.com")));
            clock.advance(Duration.ofDays(29));
            assertThat(client.codeOf(restore("regretted.com"))).isEqualTo(1000);
            assertThat(client.exchange(Commands.info("regretted.com"))).doesNotContain("pendingDelete");
            client.codeOf(Commands.domain("delete", Commands.name("regretted.com")));
            clock.advance(Duration.ofDays(31));
            assertThat(client.codeOf(restore("regretted.com"))).isEqualTo(2304);
        }
    }

    private static String agreed(String name, String currency, String amount) {
        return Commands.create(name, "OWNER-1") + "<extension><fee:create xmlns:fee=\"" + FEE + "\"><fee:currency>"
                + currency + "</fee:currency><fee:fee>" + amount + "</fee:fee></fee:create></extension>";
    }

    @Test
    @Tag("T35")
    void demandsAgreementToTheFee() throws IOException {
        RegistryPolicy priced = new RegistryPolicy(
                true,
                usual.transferWait(),
                usual.addGrace(),
                usual.redemption(),
                usual.pendingDelete(),
                true,
                Map.of("com", "9.50"),
                "USD");
        String login = Commands.login("backorder", RegistryOptions.PASSWORD)
                .replace("</svcExtension>", "<extURI>" + FEE + "</extURI></svcExtension>");
        try (SandboxRegistry registry = SandboxRegistry.start(options().withPolicy(priced));
                TestClient client = new TestClient(registry)) {
            assertThat(client.greeting()).contains(FEE);
            assertThat(client.codeOf(login)).isEqualTo(1000);
            client.codeOf(Commands.createContact("OWNER-1"));
            String check = Commands.check("priced.com") + "<extension><fee:check xmlns:fee=\"" + FEE
                    + "\"><fee:command name=\"create\"/></fee:check></extension>";
            assertThat(client.exchange(check)).contains("<fee:fee>9.50<", "<fee:currency>USD<");
            assertThat(client.codeOf(Commands.create("priced.com", "OWNER-1"))).isEqualTo(2003);
            assertThat(client.codeOf(agreed("priced.com", "USD", "9.49"))).isEqualTo(2004);
            assertThat(client.codeOf(agreed("priced.com", "EUR", "9.50"))).isEqualTo(2004);
            assertThat(client.exchange(agreed("priced.com", "USD", "9.50"))).contains("<fee:fee>9.50<");
            assertThat(client.codeOf(Commands.create("free-of-fee.net", "OWNER-1")))
                    .isEqualTo(1000);
        }
    }

    @Test
    void logsInByLoginSecurityWhereOffered() throws IOException {
        String login = Commands.login("backorder", "[LOGIN-SECURITY]")
                        .replace("</svcExtension>", "<extURI>" + LOGIN_SECURITY + "</extURI></svcExtension>")
                + "<extension><l:loginSec xmlns:l=\"" + LOGIN_SECURITY + "\"><l:userAgent><l:app>test</l:app>"
                + "</l:userAgent><l:pw>%s</l:pw></l:loginSec></extension>";
        try (SandboxRegistry registry = SandboxRegistry.start(options().withLoginSecurity(true));
                TestClient client = new TestClient(registry)) {
            assertThat(client.codeOf(login.formatted("not-the-password"))).isEqualTo(2200);
            assertThat(client.codeOf(login.formatted(RegistryOptions.PASSWORD))).isEqualTo(1000);
        }
    }

    @Test
    void changesThePasswordAtLogin() throws IOException {
        String login = Commands.login("backorder", RegistryOptions.PASSWORD)
                .replace("</pw>", "</pw><newPW>Other-2026-epp</newPW>");
        try (SandboxRegistry registry = SandboxRegistry.start(options());
                TestClient client = new TestClient(registry);
                TestClient later = new TestClient(registry)) {
            assertThat(client.codeOf(login)).isEqualTo(1000);
            assertThat(later.codeOf(Commands.login("backorder", RegistryOptions.PASSWORD)))
                    .isEqualTo(2200);
            assertThat(later.codeOf(Commands.login("backorder", "Other-2026-epp")))
                    .isEqualTo(1000);
        }
    }

    @Test
    void waitsForTheLosingRegistrarWhereThePolicySaysSo() throws IOException {
        RegistryPolicy waiting = new RegistryPolicy(
                false,
                usual.transferWait(),
                usual.addGrace(),
                usual.redemption(),
                usual.pendingDelete(),
                true,
                Map.of(),
                "USD");
        try (SandboxRegistry registry = SandboxRegistry.start(options().withPolicy(waiting));
                TestClient client = TestClient.loggedIn(registry);
                TestClient rival = TestClient.loggedIn(registry, "rival")) {
            client.codeOf(Commands.createContact("OWNER-1"));
            for (String name : new String[] {"rejected.com", "approved.com", "waited.com"}) {
                client.codeOf(Commands.create(name, "OWNER-1"));
                assertThat(client.codeOf(Commands.transfer("approve", name, "secret-auth-1")))
                        .isEqualTo(2301);
                assertThat(rival.codeOf(Commands.transfer("request", name, "secret-auth-1")))
                        .isEqualTo(1001);
                assertThat(rival.codeOf(Commands.transfer("request", name, "secret-auth-1")))
                        .isEqualTo(2300);
                assertThat(rival.codeOf(Commands.transfer("approve", name, "secret-auth-1")))
                        .isEqualTo(2201);
            }
            assertThat(client.codeOf(Commands.transfer("reject", "rejected.com", "secret-auth-1")))
                    .isEqualTo(1000);
            assertThat(client.codeOf(Commands.transfer("approve", "approved.com", "secret-auth-1")))
                    .isEqualTo(1000);
            assertThat(registry.name("rejected.com").orElseThrow().sponsor()).isEqualTo("backorder");
            assertThat(registry.name("approved.com").orElseThrow().sponsor()).isEqualTo("rival");
            assertThat(registry.name("waited.com").orElseThrow().status()).contains("pendingTransfer");
            clock.advance(Duration.ofDays(6));
            assertThat(registry.name("waited.com").orElseThrow().sponsor()).isEqualTo("rival");
        }
    }

    @Test
    void keepsContactsAndHostsThatAreInUse() throws IOException {
        try (SandboxRegistry registry = SandboxRegistry.start(options());
                TestClient client = TestClient.loggedIn(registry)) {
            client.codeOf(Commands.createContact("OWNER-1"));
            client.codeOf(Commands.create("user-of-both.com", "OWNER-1"));
            String host = "<host:name>ns1.elsewhere.example</host:name>";
            assertThat(client.codeOf(Commands.host("create", host))).isEqualTo(1000);
            String delegate = "<domain:add><domain:ns><domain:hostObj>ns1.elsewhere.example</domain:hostObj>"
                    + "</domain:ns></domain:add>";
            assertThat(client.codeOf(Commands.domain("update", Commands.name("user-of-both.com") + delegate)))
                    .isEqualTo(1000);
            String handle = "<contact:id>OWNER-1</contact:id>";
            assertThat(client.codeOf(Commands.contact("delete", handle))).isEqualTo(2305);
            assertThat(client.codeOf(Commands.host("delete", host))).isEqualTo(2305);
            assertThat(client.exchange(Commands.contact("info", handle))).contains("s=\"linked\"", "contact-auth");
            try (TestClient rival = TestClient.loggedIn(registry, "rival")) {
                assertThat(rival.codeOf(Commands.contact("info", handle))).isEqualTo(2201);
                assertThat(rival.codeOf(Commands.host("delete", host))).isEqualTo(2201);
            }
            client.codeOf(Commands.domain("delete", Commands.name("user-of-both.com")));
            assertThat(client.codeOf(Commands.contact("delete", handle))).isEqualTo(1000);
            assertThat(client.codeOf(Commands.host("delete", host))).isEqualTo(1000);
        }
    }
}
