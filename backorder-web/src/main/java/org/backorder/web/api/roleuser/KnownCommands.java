package org.backorder.web.api.roleuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.backorder.refusal.InvalidValue;
import org.backorder.roleuser.AccessCall;
import org.backorder.roleuser.AccessList;
import org.backorder.roleuser.AccessPolicy;
import org.backorder.roleuser.AccessRule;
import org.backorder.web.api.CommandCatalog;
import org.backorder.web.api.json.CommandPage;

/** Holds the lines of an access list against the commands there are and the parameters they read. */
@ApplicationScoped
public class KnownCommands {
    @Inject
    CommandCatalog catalog;

    /**
     * A line about a command there is none of, or about a parameter that its command does not read, is mistyped, and would protect nothing;
     * refuses it with InvalidValue.
     */
    public void demand(List<String> lines) {
        for (AccessRule rule : AccessList.of(lines, AccessPolicy.DENY).rules()) {
            List<String> commands =
                    catalog.names().stream().filter(rule::speaksOf).toList();
            if (commands.isEmpty()) {
                throw new InvalidValue("ACL", "names of commands, not " + rule.command());
            }
            for (AccessRule.Condition condition : rule.conditions()) {
                demandRead(condition, commands);
                demandAce(condition);
            }
        }
    }

    private static void demandRead(AccessRule.Condition condition, List<String> commands) {
        String parameter = condition.parameter();
        for (String command : commands) {
            if (!parameter.equals(AccessCall.SUBUSER)
                    && !CommandPage.of(command).knows(parameter)) {
                throw new InvalidValue(
                        "ACL", "parameters that the command reads; " + command + " reads no " + parameter);
            }
        }
    }

    private static void demandAce(AccessRule.Condition condition) {
        boolean ascii = condition.value().chars().allMatch(sign -> sign < 128);
        if (condition.parameter().equals("DOMAIN") && !ascii) {
            throw new InvalidValue("ACL", "names in their ACE form, not " + condition.value());
        }
    }
}
