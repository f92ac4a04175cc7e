package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.backorder.it.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A feed address from its making to its end, as a feed reader and a calendar meet it. */
@Tag("R47")
class ProfileFeedsPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @Test
    void makesAnAddress_thatFeedReadersUse_untilItIsRenewedOrRevoked() throws Exception {
        World.get().addCustomer("feeder");
        try (Tab tab = chromium.tabOf("feeder")) {
            Panel.orderListed(tab);
            tab.open("/profile/feeds");
            assertThat(tab.text("none")).isEqualTo("You have no feed address.");
            tab.id("make").click();
            tab.id("eventsAddress").waitFor();
            String events = tab.text("eventsAddress");
            String dates = tab.text("datesAddress");
            assertThat(tab.seriousFindings()).isEmpty();
            tab.fitsItsWidth();
            tab.keepScreenshot("profile-feeds");
            readEvents(tab, events);
            readDates(tab, dates);
            tab.open("/profile/feeds");
            assertThat(tab.id("eventsAddress").count()).as("shown once").isZero();
            tab.id("renew").click();
            tab.confirm();
            tab.id("eventsAddress").waitFor();
            String renewed = tab.text("eventsAddress");
            assertThat(get(events).statusCode()).isEqualTo(404);
            assertThat(get(renewed).statusCode()).isEqualTo(200);
            tab.id("hide").click();
            tab.id("eventsAddress").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            tab.id("revoke").click();
            tab.confirm();
            assertThat(tab.message()).isEqualTo("The address is revoked.");
            assertThat(get(renewed).statusCode()).isEqualTo(404);
            tab.isQuiet();
        }
        refusesGuesses();
    }

    private static void readEvents(Tab tab, String address) throws Exception {
        tab.page().waitForCondition(() -> get(address).body().contains("<entry>"));
        HttpResponse<String> feed = get(address);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        // what the orders set off may still be on its way: unchanged from one request to the next, once it has all come
        tab.page().waitForCondition(() -> isUnchanged(address, "If-None-Match", "ETag"));
        tab.page().waitForCondition(() -> isUnchanged(address, "If-Modified-Since", "Last-Modified"));
        assertThat(get(address, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    private static boolean isUnchanged(String address, String condition, String header) {
        String known = get(address).headers().firstValue(header).orElseThrow();
        return get(address, condition, known).statusCode() == 304;
    }

    private static void readDates(Tab tab, String address) {
        assertThat(get(address).headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        List<VEvent> before = Biweekly.parse(get(address).body()).first().getEvents();
        assertThat(before).hasSize(2).noneMatch(event -> event.getStatus().isCancelled());
        tab.open("/order/list");
        tab.page().locator("#list tbody tr a").first().click();
        tab.page().waitForURL(url -> url.contains("/order/show"));
        tab.id("cancel").click();
        tab.confirm();
        tab.page().locator("#badge:has-text('Cancelled')").waitFor();
        List<VEvent> after = Biweekly.parse(get(address).body()).first().getEvents();
        assertThat(after).hasSize(2).allMatch(event -> event.getStatus().isCancelled());
        assertThat(after.get(0).getUid()).isEqualTo(before.get(0).getUid());
        assertThat(after.get(0).getSequence().getValue())
                .isGreaterThanOrEqualTo(before.get(0).getSequence().getValue());
    }

    /** A wrong token is a page that does not exist; who tries many is not listened to for a while. */
    private static void refusesGuesses() {
        URI panel = World.get().panelUrl();
        HttpResponse<String> wrong =
                get(panel.resolve("feeds/wrong/events.atom").toString());
        HttpResponse<String> missing = get(panel.resolve("no/such/page").toString());
        assertThat(wrong.statusCode()).isEqualTo(missing.statusCode()).isEqualTo(404);
        assertThat(heading(wrong)).isEqualTo(heading(missing)).isNotEmpty();
        int status = 404;
        for (int guess = 0; guess < 100 && status == 404; guess++) {
            status = get(panel.resolve("feeds/guess-" + guess + "/dates.ics").toString())
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    /** The page's own words: addresses in it and secrets of its scripts differ by themselves. */
    private static String heading(HttpResponse<String> page) {
        return page.body()
                .replaceAll("(?s).*<main", "<main")
                .replaceAll("(?s)</main>.*", "")
                .replaceAll("<[^>]*>", "");
    }

    private static HttpResponse<String> get(String address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
