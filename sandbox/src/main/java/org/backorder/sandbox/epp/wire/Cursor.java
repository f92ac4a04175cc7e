package org.backorder.sandbox.epp.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the children of an element-only node in schema order. Whoever asks for the wrong child, leaves one over, or finds
 * text or an unknown attribute gets a {@link MalformedFrame}: this is how the reading is as strict as the XSD.
 */
public final class Cursor {
    private final XmlNode node;
    private int next;

    /** @param attributes the attributes the schema knows on this element */
    public Cursor(XmlNode node, String... attributes) throws MalformedFrame {
        this.node = node;
        if (!Values.collapse(node.text()).isEmpty()) {
            throw new MalformedFrame("text is not allowed in " + node.name());
        }
        Values.onlyAttributes(node, Set.of(attributes));
    }

    /** True when the next child has that name and this element's namespace. */
    public boolean at(String local) {
        return next < node.children().size() && node.children().get(next).is(node.namespace(), local);
    }

    /** The next child, which must have that name. */
    public XmlNode need(String local) throws MalformedFrame {
        if (!at(local)) {
            String found =
                    next < node.children().size() ? node.children().get(next).name() : "nothing";
            throw new MalformedFrame(local + " expected in " + node.name() + ", found " + found);
        }
        return node.children().get(next++);
    }

    /** The next child when it has that name. */
    public @Nullable XmlNode maybe(String local) {
        return at(local) ? node.children().get(next++) : null;
    }

    /** All next children of that name. */
    public List<XmlNode> some(String local, int min, int max) throws MalformedFrame {
        List<XmlNode> found = new ArrayList<>();
        while (at(local)) {
            found.add(node.children().get(next++));
        }
        if (found.size() < min || found.size() > max) {
            throw new MalformedFrame(found.size() + " times " + local + " in " + node.name());
        }
        return found;
    }

    /** The next child, which must belong to another namespace. */
    public XmlNode foreign() throws MalformedFrame {
        if (!more() || node.children().get(next).namespace().equals(node.namespace())) {
            throw new MalformedFrame("an element of another namespace expected in " + node.name());
        }
        return node.children().get(next++);
    }

    public boolean more() {
        return next < node.children().size();
    }

    /** Nothing may be left over. */
    public void end() throws MalformedFrame {
        if (more()) {
            throw new MalformedFrame(node.children().get(next).name() + " is not expected in " + node.name());
        }
    }
}
