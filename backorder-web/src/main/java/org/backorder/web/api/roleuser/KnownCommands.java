package org.backorder.web.api.roleuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.backorder.refusal.InvalidValue;
import org.backorder.roleuser.AccessList;
import org.backorder.roleuser.AccessPolicy;
import org.backorder.roleuser.AccessRule;
import org.backorder.web.api.CommandCatalog;

/** Holds the lines of an access list against the commands there are. */
@ApplicationScoped
public class KnownCommands {
    @Inject
    CommandCatalog catalog;

    /** A line about a command there is none of is mistyped, and would deny or allow nothing; refuses it with InvalidValue. */
    public void demand(List<String> lines) {
        for (AccessRule rule : AccessList.of(lines, AccessPolicy.DENY).rules()) {
            if (catalog.names().stream().noneMatch(rule::speaksOf)) {
                throw new InvalidValue("ACL", "names of commands, not " + rule.command());
            }
        }
    }
}
