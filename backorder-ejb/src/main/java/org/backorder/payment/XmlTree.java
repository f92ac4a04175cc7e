package org.backorder.payment;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML document as elements and texts, read within bounds: no document type, hence no entity of its own and nothing fetched from
 * elsewhere, and neither deeper nor larger than a bank statement may be. Prefixes are dropped; the root's namespace is kept.
 */
final class XmlTree {
    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int LONGEST_TEXT = 10_000;

    private final String name;
    private final String namespace;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlTree> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlTree(XMLStreamReader reader) {
        name = reader.getLocalName();
        namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    /** Reads it to its end; refuses with DamagedStatement. */
    static XmlTree read(InputStream source) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(source);
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new DamagedStatement("no XML: line " + line(e));
        }
    }

    private static int line(XMLStreamException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    }

    private static XmlTree read(XMLStreamReader reader) throws XMLStreamException {
        List<XmlTree> open = new ArrayList<>();
        Optional<XmlTree> root = Optional.empty();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new DamagedStatement("a document type or an entity");
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlTree element = new XmlTree(reader);
                    if (open.isEmpty()) {
                        root = Optional.of(element);
                    } else {
                        open.get(open.size() - 1).children.add(element);
                    }
                    open.add(element);
                    elements++;
                    if (open.size() > DEEPEST || elements > MOST_ELEMENTS) {
                        throw new DamagedStatement("too deep or too many elements");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.get(open.size() - 1).append(reader.getText());
                    }
                }
                default -> {} // comments, instructions and blanks between
            }
        }
        return root.orElseThrow(() -> new DamagedStatement("empty"));
    }

    private void append(String more) {
        if (text.length() + more.length() > LONGEST_TEXT) {
            throw new DamagedStatement("a text of more than " + LONGEST_TEXT + " signs");
        }
        text.append(more);
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    String text() {
        return text.toString().strip();
    }

    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    /** The children of that name. */
    List<XmlTree> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The first element along the path, such as {@code Acct/Id/IBAN}. */
    Optional<XmlTree> at(String path) {
        Optional<XmlTree> found = Optional.of(this);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(element -> element.all(step).stream().findFirst());
        }
        return found;
    }

    /** The text of the first path that has one; empty for none. */
    String text(String... paths) {
        for (String path : paths) {
            String value = at(path).map(XmlTree::text).orElse("");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
