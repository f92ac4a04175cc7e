package org.backorder.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeMap;

/** All commands by name, any case; built at start, and two handlers for one name stop the start. */
@ApplicationScoped
public class CommandCatalog {
    @Inject
    @Any
    Instance<CommandHandler> handlers;

    private final TreeMap<String, CommandHandler> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    void build(@Observes Startup event) {
        build(handlers);
    }

    void build(Iterable<CommandHandler> all) {
        for (CommandHandler handler : all) {
            if (byName.putIfAbsent(handler.command(), handler) != null) {
                throw new IllegalStateException("two handlers for command " + handler.command());
            }
        }
    }

    /** The handler of that command; refuses with 500. */
    CommandHandler find(String command) {
        CommandHandler handler = byName.get(command);
        if (handler == null) {
            throw new UnknownCommand(command);
        }
        return handler;
    }

    /** All names in order. */
    public Set<String> names() {
        return byName.keySet();
    }
}
