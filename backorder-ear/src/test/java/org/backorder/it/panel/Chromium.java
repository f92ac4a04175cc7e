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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium, running for one test class: without one, browser tests are skipped with the line that installs it, or fail
 * where CI is set.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private @Nullable Running running;

    private record Running(Playwright playwright, Browser browser, World world) {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> found = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no Chromium: apt-get install chromium");
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium, install it with: apt-get install chromium");
        running = start(found.orElseThrow());
    }

    private static Running start(Path executable) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright
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
        return new Running(playwright, browser, World.get());
    }

    /** A window of its own, with no cookies, this wide. */
    Tab tab(int width) {
        if (running == null) {
            throw new IllegalStateException("a window without its browser");
        }
        return new Tab(running.browser(), running.world(), width);
    }

    /** A desktop window in which somebody is signed in. */
    Tab tabOf(String login) {
        Tab tab = tab(Tab.DESKTOP);
        tab.signIn(login);
        return tab;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (running != null) {
            running.browser().close();
            running.playwright().close();
        }
    }
}
