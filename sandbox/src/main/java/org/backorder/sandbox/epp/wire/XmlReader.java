package org.backorder.sandbox.epp.wire;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a frame's octets into nodes: UTF-8 only, well-formed, no DOCTYPE, no entities beyond XML's five, bounded depth
 * and number of elements. One instance per session, since a StAX factory is not promised to be thread-safe.
 */
public final class XmlReader {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 20_000;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    public XmlReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** The document element. */
    public XmlNode read(byte[] xml) throws MalformedFrame {
        String document = decode(xml);
        if (document.contains("<!DOCTYPE")) {
            throw new MalformedFrame("DOCTYPE is not allowed");
        }
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
            try {
                return build(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new MalformedFrame("not well-formed XML", e);
        }
    }

    private static String decode(byte[] xml) throws MalformedFrame {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new MalformedFrame("not UTF-8", e);
        }
    }

    private static XmlNode build(XMLStreamReader reader) throws XMLStreamException, MalformedFrame {
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw new MalformedFrame("encoding is not UTF-8");
        }
        Deque<XmlNode> open = new ArrayDeque<>();
        XmlNode root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlNode node = start(reader, open.peek());
                    if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                        throw new MalformedFrame("too many or too deeply nested elements");
                    }
                    root = root == null ? node : root;
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    XmlNode parent = open.peek();
                    if (parent != null) {
                        parent.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new MalformedFrame("DOCTYPE and entities are not allowed");
                default -> {
                    // comments and processing instructions carry no meaning in EPP
                }
            }
        }
        if (root == null) {
            throw new MalformedFrame("no document element");
        }
        return root;
    }

    private static XmlNode start(XMLStreamReader reader, @Nullable XmlNode parent) throws MalformedFrame {
        String uri = reader.getNamespaceURI();
        XmlNode node = new XmlNode(uri == null ? "" : uri, reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attributeUri = reader.getAttributeNamespace(i);
            String local = reader.getAttributeLocalName(i);
            if (attributeUri == null || attributeUri.isEmpty()) {
                node.attributes().put(local, reader.getAttributeValue(i));
            } else if (!attributeUri.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                    || !local.endsWith("chemaLocation")) {
                throw new MalformedFrame("attribute " + local + " is not allowed on " + node.name());
            }
        }
        if (parent != null) {
            parent.children().add(node);
        }
        return node;
    }
}
