package org.backorder.web.api;

import java.util.HashMap;
import java.util.Map;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.Refusal;
import org.backorder.registry.DomainName;
import org.backorder.report.ReportKind;
import org.backorder.roleuser.AccessCall;

/**
 * Calls as access lists see them. What can be written in several ways is written in one, so that no spelling gets past a line: names in
 * their ACE form, the class of a new order without a TLD, Lite also where X-BACKORDER-LITE says so, and files without their ending.
 */
final class AccessCalls {
    private static final String ORDERING = "AddDomainApplication";

    private AccessCalls() {}

    /** The call as it was sent, for the subuser named by {@code s_user} if there is one. */
    static AccessCall of(String command, CommandParameters parameters, String subuser) {
        Map<String, String> seen = new HashMap<>();
        parameters.forEachSorted((name, value) -> seen.put(name, name.matches("DOMAIN[0-9]*") ? ace(value) : value));
        if (command.equals(ORDERING)) {
            seen.put("CLASS", orderClass(parameters));
        }
        seen.computeIfPresent(
                "FILE", (name, file) -> ReportKind.named(file).map(Enum::name).orElse(file));
        seen.remove(AccessCall.SUBUSER); // a parameter of that name means nothing
        if (!subuser.isEmpty()) {
            seen.put(AccessCall.SUBUSER, subuser);
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
