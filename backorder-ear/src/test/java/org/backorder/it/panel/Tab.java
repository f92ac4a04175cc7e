package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backorder.it.World;

/** A browser window on the panel that remembers everything its console complained about. */
final class Tab implements AutoCloseable {
    static final int DESKTOP = 1440;
    static final int PHONE = 390;
    private static final int HEIGHT = 900;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String BEYOND = """
            [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth)
                .map(element => element.tagName + '#' + element.id + '.' + element.className).slice(0, 9).join(' ')""";

    private final BrowserContext context;
    private final World world;
    private final Page page;
    private final int width;
    private final List<String> complaints = new ArrayList<>();

    Tab(Browser browser, World world, int width) {
        this.world = world;
        this.width = width;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens a path of the panel and answers its status. */
    int open(String path) {
        Response response = page.navigate(world.panelUrl().resolve(path).toString());
        return response == null ? 0 : response.status();
    }

    /** True when the viewer has that page; asks beside the page shown, whose console would complain about a missing one. */
    boolean has(String path) {
        return context.request().get(world.panelUrl().resolve(path).toString()).status() == 200;
    }

    void signIn(String login) {
        open("/session/start");
        signInHere(login, "sandbox");
        page.waitForURL(url -> !url.contains("/session/"));
    }

    /** Fills the sign-in page shown and sends it. */
    void signInHere(String login, String password) {
        id("signin:login").fill(login);
        id("signin:password").fill(password);
        id("signin:submit").click();
    }

    Locator id(String id) {
        return page.locator("[id='" + id + "']");
    }

    /** Says yes to the question shown. */
    void confirm() {
        page.locator(".ui-confirmdialog-yes:visible").click();
    }

    /** What the page tells the viewer, once it tells something. */
    String message() {
        Locator message = page.locator("#messages li").first();
        message.waitFor();
        return message.innerText();
    }

    String text(String id) {
        return id(id).innerText();
    }

    String path() {
        return page.url().substring(world.panelUrl().toString().length() - 1);
    }

    void keepScreenshot(String name) {
        Path file = Path.of(System.getProperty("backorder.build.dir", "target"))
                .resolve("screenshots")
                .resolve(name + "-" + width + ".png");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** Nothing sticks out to the right: the page is read without scrolling sideways. */
    void fitsItsWidth() {
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) wide).intValue())
                .as("width of %s, beyond it: %s", page.url(), page.evaluate(BEYOND))
                .isLessThanOrEqualTo(width);
    }

    /** What axe-core calls serious or critical (R48): contrast, names, roles, nesting, and the like. */
    List<String> seriousFindings() {
        page.evaluate(AxeScript.TEXT);
        return ((List<?>) page.evaluate(AxeScript.RUN))
                .stream().map(finding -> path() + ": " + finding).toList();
    }

    /** Chooses the language as the switch does. */
    void speaks(String language) {
        keep("backorder-language", language);
    }

    /** Chooses light or dark as the switch does. */
    void wears(String theme) {
        keep("backorder-theme", theme);
    }

    private void keep(String cookie, String value) {
        context.addCookies(
                List.of(new Cookie(cookie, value).setUrl(world.panelUrl().toString())));
    }

    void isQuiet() {
        assertThat(complaints).as("console errors").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
