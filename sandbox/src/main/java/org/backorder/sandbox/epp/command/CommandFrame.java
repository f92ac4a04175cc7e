package org.backorder.sandbox.epp.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.jspecify.annotations.Nullable;

/**
 * The outer part of a client's frame (RFC 5730 section 2.5), read strictly.
 *
 * @param verb hello, login, create, …
 * @param element the verb's element
 * @param object the object's element inside it, null for login, logout, poll and hello
 */
public record CommandFrame(
        String verb,
        XmlNode element,
        @Nullable XmlNode object,
        List<XmlNode> extensions,
        @Nullable String clTRID) {
    private static final Set<String> WITH_OBJECT =
            Set.of("check", "create", "delete", "info", "renew", "transfer", "update");
    private static final Set<String> BARE = Set.of("login", "logout", "poll");
    private static final Set<String> TRANSFER_OPS = Set.of("approve", "cancel", "query", "reject", "request");

    public static CommandFrame read(XmlNode root) throws MalformedFrame {
        if (!root.is(Namespaces.EPP, "epp")) {
            throw new MalformedFrame("the document element is no epp");
        }
        Cursor epp = new Cursor(root);
        CommandFrame frame;
        if (epp.at("hello")) {
            XmlNode hello = epp.need("hello");
            Values.empty(hello);
            frame = new CommandFrame("hello", hello, null, List.of(), null);
        } else {
            frame = command(epp.need("command"));
        }
        epp.end();
        return frame;
    }

    private static CommandFrame command(XmlNode node) throws MalformedFrame {
        Cursor command = new Cursor(node);
        if (node.children().isEmpty()) {
            throw new MalformedFrame("an empty command");
        }
        String verb = node.children().get(0).name();
        if (!WITH_OBJECT.contains(verb) && !BARE.contains(verb)) {
            throw new MalformedFrame("no command of that name");
        }
        XmlNode element = command.need(verb);
        XmlNode object = null;
        if (WITH_OBJECT.contains(verb)) {
            boolean transfer = verb.equals("transfer");
            Cursor inside = transfer ? new Cursor(element, "op") : new Cursor(element);
            if (transfer) {
                Values.choice(element, "op", TRANSFER_OPS);
            }
            object = inside.foreign();
            inside.end();
        }
        List<XmlNode> extensions = new ArrayList<>();
        XmlNode extension = command.maybe("extension");
        if (extension != null) {
            Cursor inside = new Cursor(extension);
            do {
                extensions.add(inside.foreign());
            } while (inside.more());
        }
        XmlNode id = command.maybe("clTRID");
        String clTRID = id == null ? null : Values.token(id, 3, 64);
        command.end();
        return new CommandFrame(verb, element, object, extensions, clTRID);
    }

    /** The clTRID of a frame that may be malformed elsewhere, so that its refusal can still be matched. */
    public static @Nullable String clTRID(XmlNode root) {
        for (XmlNode child : root.children()) {
            for (XmlNode inner : child.children()) {
                String text = Values.collapse(inner.text());
                if (inner.is(Namespaces.EPP, "clTRID") && text.length() >= 3 && text.length() <= 64) {
                    return text;
                }
            }
        }
        return null;
    }

    /** Names of domains or hosts in the command, for the log and the order of arrival. */
    public List<String> names() {
        if (object == null || object.namespace().equals(Namespaces.CONTACT)) {
            return List.of();
        }
        List<String> names = new ArrayList<>(1);
        for (XmlNode child : object.children()) {
            if (child.name().equals("name")) {
                names.add(Values.collapse(child.text()).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
