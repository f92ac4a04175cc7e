package org.backorder.web.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.backorder.customer.CustomerView;
import org.backorder.event.EventView;
import org.backorder.web.page.shared.EventSentence;
import org.backorder.web.page.shared.Moment;
import org.backorder.web.page.shared.Texts;

/** A customer's latest events as an Atom feed (RFC 4287), in the customer's language. */
final class AtomDocument {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;
    private final CustomerView customer;
    private final String root;

    private AtomDocument(XMLStreamWriter xml, CustomerView customer, String root) {
        this.xml = xml;
        this.customer = customer;
        this.root = root;
    }

    /** Events newest first; path is the feed's own. */
    static FeedDocument of(CustomerView customer, List<EventView> events, String root, String path) {
        StringWriter text = new StringWriter();
        Instant updated =
                events.isEmpty() ? customer.createdAt() : events.get(0).at();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new AtomDocument(xml, customer, root).feed(events, updated, path);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return new FeedDocument("application/atom+xml;charset=UTF-8", text.toString(), updated);
    }

    private void feed(List<EventView> events, Instant updated, String path) throws XMLStreamException {
        Locale locale = customer.locale();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", locale.getLanguage());
        element("id", urn("events-of-" + customer.id()));
        element("title", Texts.say(locale, "feed.events.title", customer.login()));
        element("updated", date(updated));
        xml.writeStartElement("author");
        element("name", "Backorder");
        xml.writeEndElement();
        link("self", "application/atom+xml", root + path);
        link("alternate", "text/html", root + "/event/list");
        for (EventView event : events) {
            entry(event);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(EventView event) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", urn("event-" + event.id()));
        element("title", EventSentence.of(event, customer.locale()));
        element("updated", date(event.at()));
        element("published", date(event.at()));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", event.subclass());
        link("alternate", "text/html", root + "/order/show?id=" + event.order().orElse(""));
        String local = Moment.local(event.at(), customer.zone(), customer.locale());
        element(
                "summary",
                EventSentence.of(event, customer.locale()) + "\n" + Moment.utc(event.at())
                        + (local.isEmpty() ? "" : " (" + local + ")"));
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void link(String relation, String type, String target) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", target);
    }

    /** The same for ever, wherever the panel moves to (RFC 4287, section 4.2.6). */
    private static String urn(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("backorder " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static String date(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
