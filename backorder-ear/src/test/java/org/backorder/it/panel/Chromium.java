package org.backorder.it.panel;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backorder.it.World;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium: without one, browser tests are skipped with the line that installs it, or fail where CI is set. */
final class Chromium implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final World world;

    private Chromium(Path executable) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        world = World.get();
    }

    static Chromium start() {
        Optional<Path> found =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no Chromium: apt-get install chromium");
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium, install it with: apt-get install chromium");
        return new Chromium(found.orElseThrow());
    }

    World world() {
        return world;
    }

    /** A window of its own, with no cookies, this wide. */
    Tab tab(int width) {
        return new Tab(browser, world, width);
    }

    /** A desktop window in which somebody is signed in. */
    Tab tabOf(String login) {
        Tab tab = tab(Tab.DESKTOP);
        tab.signIn(login);
        return tab;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
