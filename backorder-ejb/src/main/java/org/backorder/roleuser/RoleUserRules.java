package org.backorder.roleuser;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;

/** Who may have role users, and what their data must look like. */
final class RoleUserRules {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,31}");

    private RoleUserRules() {}

    /** The owner of an account with orders and money: staff signs in as the person it is. */
    static void demandOwner(Caller caller) {
        caller.demandOwner();
        if (!caller.customer().orders()) {
            throw new Forbidden("only customers have role users");
        }
    }

    static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValue("ROLE", "1 - 32 of a-z 0-9 . _ -, beginning with a letter or digit");
        }
        return name;
    }

    /** What the audit trail keeps of a role. */
    static Map<String, String> facts(RoleUserView role) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("access", String.join("; ", role.access().lines()));
        facts.put("otherwise", role.access().otherwise().name());
        facts.put("networks", role.networks().toString());
        facts.put("active", Boolean.toString(role.active()));
        return facts;
    }
}
