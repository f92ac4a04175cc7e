package org.backorder.web.api;

import java.util.HashMap;
import java.util.Map;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.Refusal;
import org.backorder.registry.DomainName;
import org.backorder.roleuser.AccessCall;

/**
 * Calls as access lists see them. What can be written in several ways is written in one, so that no spelling gets past a line: names in
 * their ACE form, and the class of a new order without a TLD, Lite also where X-BACKORDER-LITE says so.
 */
final class AccessCalls {
    private static final String ORDERING = "AddDomainApplication";

    private AccessCalls() {}

    static AccessCall of(String command, CommandParameters parameters) {
        Map<String, String> seen = new HashMap<>();
        parameters.forEachSorted((name, value) -> seen.put(name, name.matches("DOMAIN[0-9]*") ? ace(value) : value));
        if (command.equals(ORDERING)) {
            seen.put("CLASS", orderClass(parameters));
        }
        return new AccessCall(command, seen);
    }

    /** A pattern, or what is no name at all, stays as it is: the command says what is wrong with it. */
    private static String ace(String name) {
        try {
            return DomainName.parse(name).ace();
        } catch (Refusal unreadable) {
            return name;
        }
    }

    private static String orderClass(CommandParameters parameters) {
        if (parameters.text("X-BACKORDER-LITE").equals("1")) {
            return OrderClass.LITEBACKORDER.name();
        }
        try {
            return NamedClass.read(parameters.text("CLASS")).orderClass().name();
        } catch (Refusal unreadable) {
            return parameters.text("CLASS");
        }
    }
}
