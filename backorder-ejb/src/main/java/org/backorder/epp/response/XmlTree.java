package org.backorder.epp.response;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a document of a stranger: no DOCTYPE, no entities but the five of XML itself, bounded depth and number of elements. */
final class XmlTree {
    static final int DEEPEST = 64;
    static final int MOST_ELEMENTS = 50_000;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    XmlTree() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    }

    XmlNode read(byte[] document) throws UnreadableFrame {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                return new Building(reader).run();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new UnreadableFrame("not well-formed XML", e);
        } catch (RuntimeException e) {
            // The JDK's parser answers some broken encodings and limits with runtime exceptions; for us they are the
            // same.
            throw new UnreadableFrame("XML that the parser gave up on", e);
        }
    }

    private static final class Building {
        private final XMLStreamReader reader;
        private final Deque<XmlNode> open = new ArrayDeque<>();
        private @Nullable XmlNode root;
        private int elements;

        Building(XMLStreamReader reader) {
            this.reader = reader;
        }

        XmlNode run() throws XMLStreamException, UnreadableFrame {
            while (reader.hasNext()) {
                step(reader.next());
            }
            if (root == null) {
                throw new UnreadableFrame("a document without an element");
            }
            return root;
        }

        private void step(int event) throws UnreadableFrame {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableFrame("a DOCTYPE or an entity, which EPP has no use for");
                default -> {
                    // Comments and processing instructions say nothing to us.
                }
            }
        }

        private void start() throws UnreadableFrame {
            elements++;
            if (elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
                throw new UnreadableFrame("more elements or deeper nesting than any answer needs");
            }
            String uri = reader.getNamespaceURI();
            XmlNode node = new XmlNode(uri == null ? "" : uri, reader.getLocalName(), attributes());
            XmlNode parent = open.peek();
            if (parent == null) {
                root = node;
            } else {
                parent.add(node);
            }
            open.push(node);
        }

        private Map<String, String> attributes() {
            int count = reader.getAttributeCount();
            if (count == 0) {
                return Map.of();
            }
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < count; i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            return attributes;
        }

        private void text() {
            XmlNode current = open.peek();
            if (current != null) {
                current.append(reader.getText());
            }
        }
    }
}
