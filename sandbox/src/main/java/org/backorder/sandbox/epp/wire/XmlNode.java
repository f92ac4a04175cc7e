package org.backorder.sandbox.epp.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One element of a frame as it was read: names, attributes, children and character data, nothing interpreted yet. */
public final class XmlNode {
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<XmlNode> children = new ArrayList<>(4);
    private final StringBuilder text = new StringBuilder();

    XmlNode(String namespace, String name) {
        this.namespace = namespace;
        this.name = name;
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    public List<XmlNode> children() {
        return children;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public @Nullable String attribute(String key) {
        return attributes.get(key);
    }

    /** Character data exactly as sent. */
    public String text() {
        return text.toString();
    }

    void append(String characters) {
        text.append(characters);
    }

    /** True for the element of that namespace and local name. */
    public boolean is(String uri, String local) {
        return namespace.equals(uri) && name.equals(local);
    }

    /** Names only: the values of a frame may hold secrets. */
    @Override
    public String toString() {
        return "{" + namespace + "}" + name;
    }
}
