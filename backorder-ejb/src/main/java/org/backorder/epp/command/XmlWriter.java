package org.backorder.epp.command;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.backorder.epp.EppNamespace;

/**
 * Writes one EPP document into memory. Refuses characters that XML cannot carry: the JDK's writer would let a NUL through, and the server would then drop
 * the whole frame.
 */
final class XmlWriter {
    // Output factories are safe to share once configured; only the writers are not.
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter(1024);
    private final XMLStreamWriter out;

    XmlWriter() {
        try {
            out = FACTORY.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element and declares its namespace on it. */
    XmlWriter root(EppNamespace namespace, String local) {
        return write(() -> {
            out.writeStartElement(namespace.prefix(), local, namespace.uri());
            if (namespace.prefix().isEmpty()) {
                out.writeDefaultNamespace(namespace.uri());
            } else {
                out.writeNamespace(namespace.prefix(), namespace.uri());
            }
        });
    }

    XmlWriter open(EppNamespace namespace, String local) {
        return write(() -> out.writeStartElement(namespace.prefix(), local, namespace.uri()));
    }

    XmlWriter attribute(String name, String value) {
        requireLegal(value);
        return write(() -> out.writeAttribute(name, value));
    }

    XmlWriter text(String value) {
        requireLegal(value);
        return write(() -> out.writeCharacters(value));
    }

    XmlWriter close() {
        return write(out::writeEndElement);
    }

    XmlWriter leaf(EppNamespace namespace, String local, String value) {
        return open(namespace, local).text(value).close();
    }

    XmlWriter empty(EppNamespace namespace, String local) {
        return write(() -> out.writeEmptyElement(namespace.prefix(), local, namespace.uri()));
    }

    /** The finished document. */
    String finish() {
        write(out::writeEndDocument);
        return text.toString();
    }

    private XmlWriter write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return this;
    }

    private static void requireLegal(String value) {
        boolean legal = value.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000);
        if (!legal) {
            throw new IllegalArgumentException("a value holds a character that XML cannot carry");
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
