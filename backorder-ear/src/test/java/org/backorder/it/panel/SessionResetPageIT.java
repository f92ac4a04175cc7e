package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backorder.it.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who forgot the password finds the way back in. */
@Tag("R3")
class SessionResetPageIT {
    private static final Pattern LINK = Pattern.compile("/session/reset\\?token=[A-Za-z0-9]{64}");
    private static final String NEW = "another password";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @ParameterizedTest
    @ValueSource(ints = {Tab.DESKTOP, Tab.PHONE})
    void leadsBackIn(int width) {
        String login = "lost-" + width;
        try (Tab tab = chromium.tab(width)) {
            get(
                    tab,
                    World.get().apiUrl() + "?s_login=alice&s_pw=sandbox&command=AddUser&subuser=" + login
                            + "&password=sandbox&email=" + login + "@example.test");
            tab.open("/session/start");
            tab.id("forgot").click();
            tab.page().waitForURL(url -> url.contains("/session/forgot"));
            tab.fitsItsWidth();
            assertThat(tab.seriousFindings()).isEmpty();
            tab.keepScreenshot("forgot");
            tab.id("login").fill(login);
            tab.id("ask").click();
            tab.id("asked").waitFor();
            tab.keepScreenshot("forgot-asked");

            tab.open(link(tab, login));
            tab.fitsItsWidth();
            assertThat(tab.seriousFindings()).isEmpty();
            tab.keepScreenshot("reset");
            String path = tab.path();
            tab.id("wanted").fill(NEW);
            tab.id("again").fill("something else");
            tab.id("replace").click();
            assertThat(tab.message()).contains("typed differently");
            tab.id("wanted").fill(NEW);
            tab.id("again").fill(NEW);
            tab.id("replace").click();
            tab.page().waitForURL(url -> url.contains("/session/start"));
            assertThat(tab.message()).isEqualTo("Your password is changed. Please sign in with it.");
            tab.signInHere(login, NEW);
            tab.page().waitForURL(url -> !url.contains("/session/"));

            tab.open(path.contains("token") ? path : link(tab, login));
            assertThat(tab.text("over")).contains("was used already");
            tab.keepScreenshot("reset-over");
            assertThat(tab.seriousFindings()).isEmpty();
            tab.isQuiet();
        }
    }

    private static String link(Tab tab, String login) {
        String address = World.get()
                .sandboxUrl()
                .resolve("/mail?to=" + login + "@example.test")
                .toString();
        for (int tries = 0; tries < 60; tries++) {
            Matcher link = LINK.matcher(get(tab, address));
            if (link.find()) {
                return link.group();
            }
            tab.page().waitForTimeout(500); // mail takes a second or two
        }
        throw new AssertionError("no mail to " + login);
    }

    private static String get(Tab tab, String address) {
        return tab.page().request().get(URI.create(address).toString()).text();
    }
}
