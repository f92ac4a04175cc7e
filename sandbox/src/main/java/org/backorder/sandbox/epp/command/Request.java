package org.backorder.sandbox.epp.command;

import org.backorder.sandbox.epp.wire.XmlNode;
import org.jspecify.annotations.Nullable;

/**
 * A command with its circumstances.
 *
 * @param at instant of receipt, microseconds of scenario time
 */
public record Request(CommandFrame frame, Caller caller, long at, String svTRID) {

    public String registrar() {
        return caller.registrar();
    }

    /** The object's element. */
    public XmlNode object() {
        XmlNode node = frame.object();
        if (node == null) {
            throw new IllegalStateException(frame.verb() + " carries no object");
        }
        return node;
    }

    /** The extension element of that namespace and name. */
    public @Nullable XmlNode extension(String namespace, String name) {
        for (XmlNode node : frame.extensions()) {
            if (node.is(namespace, name)) {
                return node;
            }
        }
        return null;
    }

    /** True when the session asked for that extension at login. */
    public boolean speaks(String namespace) {
        return caller.services().contains(namespace);
    }
}
