package org.backorder.epp.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.backorder.epp.EppNamespace;
import org.jspecify.annotations.Nullable;

/** One element of a frame, found by namespace and local name whatever its prefix, order and neighbours: that is what makes the reading lenient. */
final class XmlNode {
    private final String uri;
    private final String local;
    private final Map<String, String> attributes;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String uri, String local, Map<String, String> attributes) {
        this.uri = uri;
        this.local = local;
        this.attributes = attributes;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    boolean is(EppNamespace namespace, String name) {
        return local.equals(name) && uri.equals(namespace.uri());
    }

    String local() {
        return local;
    }

    /** This element's own text, trimmed: tokens come with line breaks around them. */
    String text() {
        return text.toString().strip();
    }

    /** Text of the element and all below it, for messages that carry mark-up. */
    String allText() {
        StringBuilder all = new StringBuilder(text());
        for (XmlNode child : children) {
            String below = child.allText();
            if (!below.isEmpty()) {
                all.append(all.isEmpty() ? "" : " ").append(below);
            }
        }
        return all.toString();
    }

    @Nullable
    String attribute(String name) {
        return attributes.get(name);
    }

    List<XmlNode> children() {
        return children;
    }

    Stream<XmlNode> all(EppNamespace namespace, String name) {
        return children.stream().filter(child -> child.is(namespace, name));
    }

    Optional<XmlNode> first(EppNamespace namespace, String name) {
        return all(namespace, name).findFirst();
    }

    /** Text of a child, or null when it is missing or empty: an empty element says no more than none. */
    @Nullable
    String textOf(EppNamespace namespace, String name) {
        return first(namespace, name)
                .map(XmlNode::text)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    /** The element and everything below it. */
    Stream<XmlNode> descendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::descendants));
    }
}
