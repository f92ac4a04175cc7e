package org.backorder.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.backorder.event.EventView;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed as an XML parser reads it, and what RFC 4287 demands of a feed and its entries. */
class AtomDocumentTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00.5Z");

    private static EventView event(long id, String kind, String... data) {
        return new EventView(id, "DOMAIN_APPLICATION", kind, NOON.minusSeconds(100 - id), List.of(data), null);
    }

    private static FeedDocument document(Locale locale, EventView... events) {
        return AtomDocument.of(FeedPeople.anna(locale), List.of(events), FeedPeople.ROOT, "/feeds/secret/events.atom");
    }

    private static Element feed(FeedDocument document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(document.bytes()))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        return feed;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = parent.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element child && name.equals(child.getLocalName())) {
                assertThat(child.getNamespaceURI()).isEqualTo(ATOM);
                found.add(child);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        assertThat(children(parent, name)).as(name).hasSize(1);
        return children(parent, name).get(0).getTextContent();
    }

    /** Sections 4.1.1 and 4.1.2: exactly one id, title and updated each, an author, one alternate link per type. */
    private static void isSound(Element container) {
        assertThat(URI.create(text(container, "id")).isAbsolute()).isTrue();
        assertThat(text(container, "title")).isNotBlank();
        assertThat(OffsetDateTime.parse(text(container, "updated"))).isNotNull();
        assertThat(children(container, "link"))
                .filteredOn(link -> link.getAttribute("rel").equals("alternate"))
                .hasSize(1)
                .allMatch(link -> URI.create(link.getAttribute("href")).isAbsolute());
    }

    @Test
    void isAFeedByTheRules() throws Exception {
        Element feed = feed(document(
                Locale.ENGLISH,
                event(3, "FAILED", "application:8", "domain:xn--bcher-kva.com", "reason:REFUSED_2302"),
                event(2, "ACTIVE", "application:7", "domain:house.com")));
        isSound(feed);
        assertThat(text(feed, "title")).isEqualTo("Backorder events of anna & co");
        assertThat(text(feed, "updated")).isEqualTo("2026-03-10T11:58:23Z");
        assertThat(text(children(feed, "author").get(0), "name")).isEqualTo("Backorder");
        assertThat(children(feed, "link").get(0).getAttribute("href"))
                .isEqualTo("https://panel.example.test/feeds/secret/events.atom");
        List<Element> entries = children(feed, "entry");
        entries.forEach(AtomDocumentTest::isSound);
        assertThat(entries).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
        assertThat(text(entries.get(0), "title"))
                .isEqualTo("bücher.com: the order ended without the name. The registry refused the name, code 2302.");
        assertThat(text(entries.get(0), "summary")).contains("2026-03-10 11:58", "EDT");
        assertThat(text(entries.get(1), "title")).isEqualTo("house.com: the price is set aside, the order takes part.");
    }

    @Test
    void speaksTheCustomersLanguage_alsoOfKindsItDoesNotKnow() throws Exception {
        Element feed = feed(document(Locale.GERMAN, event(2, "NOVEL", "application:7", "domain:house.com")));
        assertThat(feed.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"))
                .isEqualTo("de");
        assertThat(text(feed, "title")).isEqualTo("Backorder-Ereignisse von anna & co");
        assertThat(text(children(feed, "entry").get(0), "title")).isEqualTo("house.com: NOVEL");
    }

    @Test
    void keepsTheIds_whateverElseChanges() throws Exception {
        Element one = feed(document(Locale.ENGLISH, event(2, "ACTIVE", "application:7", "domain:house.com")));
        Element other = feed(document(Locale.GERMAN, event(2, "ACTIVE", "application:7", "domain:house.com")));
        assertThat(text(other, "id")).isEqualTo(text(one, "id"));
        assertThat(text(children(other, "entry").get(0), "id"))
                .isEqualTo(text(children(one, "entry").get(0), "id"));
    }

    @Test
    void isAFeedWithoutEventsToo() throws Exception {
        Element feed = feed(document(Locale.ENGLISH));
        isSound(feed);
        assertThat(text(feed, "updated")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(children(feed, "entry")).isEmpty();
    }
}
