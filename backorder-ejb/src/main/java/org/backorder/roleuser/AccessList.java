package org.backorder.roleuser;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backorder.refusal.InvalidValue;

/**
 * What a role may do. The first line that matches a call decides; where none does, the default policy.
 *
 * <p>Three kinds of command stand apart. Those that say how anyone signs in to the account are refused whatever the lines say. Those
 * that make or change users are never allowed by the default policy, only by a line. Those of a role's own session are never
 * refused by the default policy, only by a line: they give a role nothing its password does not.
 *
 * @param rules in the order in which they are asked
 * @param otherwise the default policy
 */
public record AccessList(List<AccessRule> rules, AccessPolicy otherwise) implements Serializable {
    private static final int MOST = 100;

    private static final Set<String> NEVER = names(
            "AddApiKey",
            "CreateRoleUser",
            "DeleteApiKey",
            "DeleteRoleUser",
            "ModifyRoleUser",
            "QueryApiKeyList",
            "QueryRoleUserList",
            "StatusRoleUser");
    private static final Set<String> BY_LINE_ONLY = names("AddUser", "ModifyUser");
    private static final Set<String> OWN_SESSION = names("CheckAuthentication", "EndSession", "StartSession");

    /** Copies the rules. */
    public AccessList {
        rules = List.copyOf(rules);
    }

    private static Set<String> names(String... commands) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of(commands));
        return names;
    }

    /** Reads lines, empty ones left out; refuses with InvalidValue, naming ACL. */
    public static AccessList of(List<String> lines, AccessPolicy otherwise) {
        List<AccessRule> rules = lines.stream()
                .filter(line -> !line.isBlank())
                .map(AccessRule::parse)
                .toList();
        if (rules.size() > MOST) {
            throw new InvalidValue("ACL", "at most " + MOST + " lines");
        }
        return new AccessList(rules, otherwise);
    }

    /** Lines as they are kept. */
    public List<String> lines() {
        return rules.stream().map(AccessRule::text).toList();
    }

    /** The same rules with another default policy. */
    public AccessList otherwise(AccessPolicy policy) {
        return new AccessList(rules, policy);
    }

    /** True when the role may make that call; one for a subuser needs a line, the default policy never allows it. */
    public boolean permits(AccessCall call) {
        return !isNever(call.command())
                && about(call.command())
                                .filter(rule -> rule.matches(call))
                                .map(AccessRule::policy)
                                .findFirst()
                                .orElse(call.isForSubuser() ? AccessPolicy.DENY : byDefault(call.command()))
                        == AccessPolicy.ALLOW;
    }

    /** True when the role may make every call of the command. */
    public boolean permitsEvery(String command) {
        return !isNever(command)
                && about(command)
                                // a line that allows some calls says nothing of the rest, one that denies some says
                                // enough
                                .filter(rule -> rule.isUnconditional() || rule.policy() == AccessPolicy.DENY)
                                .map(AccessRule::policy)
                                .findFirst()
                                .orElse(byDefault(command))
                        == AccessPolicy.ALLOW;
    }

    /** True when there may be a call of the command that the role may make. */
    public boolean permitsSome(String command) {
        return !isNever(command)
                && about(command)
                                .filter(rule -> rule.isUnconditional() || rule.policy() == AccessPolicy.ALLOW)
                                .map(AccessRule::policy)
                                .findFirst()
                                .orElse(byDefault(command))
                        == AccessPolicy.ALLOW;
    }

    private Stream<AccessRule> about(String command) {
        return rules.stream().filter(rule -> rule.speaksOf(command));
    }

    private static boolean isNever(String command) {
        return NEVER.contains(command);
    }

    private AccessPolicy byDefault(String command) {
        if (BY_LINE_ONLY.contains(command)) {
            return AccessPolicy.DENY;
        }
        return OWN_SESSION.contains(command) ? AccessPolicy.ALLOW : otherwise;
    }
}
