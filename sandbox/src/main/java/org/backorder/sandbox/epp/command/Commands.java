package org.backorder.sandbox.epp.command;

import java.util.HashMap;
import java.util.Map;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlNode;

/** Finds the handler of a command by its verb and the object's namespace. */
public final class Commands {
    private final Map<String, Handler> handlers = new HashMap<>();

    public Commands(Registry registry) {
        domain(registry);
        contact(registry);
        host(registry);
        handlers.put("poll", new Poll(registry));
    }

    private void domain(Registry registry) {
        put("check", Namespaces.DOMAIN, new DomainCheck(registry));
        put("info", Namespaces.DOMAIN, new DomainInfo(registry));
        put("create", Namespaces.DOMAIN, new DomainCreate(registry));
        put("delete", Namespaces.DOMAIN, new DomainDelete(registry));
        put("renew", Namespaces.DOMAIN, new DomainRenew(registry));
        put("update", Namespaces.DOMAIN, new DomainUpdate(registry));
        put("transfer", Namespaces.DOMAIN, new DomainTransfer(registry));
    }

    private void contact(Registry registry) {
        ContactQueries queries = new ContactQueries(registry);
        ContactChanges changes = new ContactChanges(registry);
        put("check", Namespaces.CONTACT, queries::readCheck);
        put("info", Namespaces.CONTACT, queries::readInfo);
        put("create", Namespaces.CONTACT, changes::readCreate);
        put("update", Namespaces.CONTACT, changes::readUpdate);
        put("delete", Namespaces.CONTACT, changes::readDelete);
        put("transfer", Namespaces.CONTACT, new ContactTransfer(registry));
    }

    private void host(Registry registry) {
        HostCommands hosts = new HostCommands(registry);
        put("check", Namespaces.HOST, hosts::readCheck);
        put("info", Namespaces.HOST, hosts::readInfo);
        put("create", Namespaces.HOST, hosts::readCreate);
        put("delete", Namespaces.HOST, hosts::readDelete);
        put("update", Namespaces.HOST, new HostUpdate(registry, hosts));
    }

    private void put(String verb, String namespace, Handler handler) {
        handlers.put(verb + " " + namespace, handler);
    }

    /** Reads the command whole; what comes back has changed nothing yet. */
    public Prepared prepare(Request request) throws MalformedFrame, Declined {
        CommandFrame frame = request.frame();
        XmlNode object = frame.object();
        String key = object == null ? frame.verb() : frame.verb() + " " + object.namespace();
        Handler handler = handlers.get(key);
        if (object != null) {
            requireService(request, object, handler != null);
            // the object element repeats the verb: domain:create inside create
            if (!object.name().equals(frame.verb())) {
                throw new MalformedFrame(object.name() + " inside " + frame.verb());
            }
        }
        if (handler == null) {
            throw new Declined(2101, frame.verb() + " is not offered for the object");
        }
        requireExtensions(request);
        return handler.read(request);
    }

    private static void requireService(Request request, XmlNode object, boolean known) throws Declined {
        if (!Namespaces.OBJECTS.contains(object.namespace())) {
            throw new Declined(2307, "no such object service");
        }
        if (known && !request.speaks(object.namespace())) {
            throw new Declined(2002, "the object service was not asked for at login");
        }
    }

    private static void requireExtensions(Request request) throws Declined, MalformedFrame {
        for (XmlNode extension : request.frame().extensions()) {
            String verb = request.frame().verb();
            boolean fits = switch (extension.namespace()) {
                case Namespaces.SECDNS, Namespaces.FEE, Namespaces.RGP ->
                    extension.name().equals(verb);
                default -> throw new Declined(2103, "no such extension");
            };
            if (!request.speaks(extension.namespace())) {
                throw new Declined(2103, "the extension was not asked for at login");
            }
            if (!fits) {
                throw new MalformedFrame("extension " + extension.name() + " inside " + verb);
            }
        }
    }
}
