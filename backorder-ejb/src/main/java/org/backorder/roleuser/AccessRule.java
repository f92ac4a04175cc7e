package org.backorder.roleuser;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backorder.refusal.InvalidValue;

/**
 * One line of an access list: {@code Command():ALLOW}, or {@code Command(PARAMETER=value,...):DENY}. In the command's name and in
 * values a star stands for anything; case does not count. All conditions of a line must hold.
 *
 * @param command pattern of names of commands
 * @param policy what holds for the calls it matches
 */
public record AccessRule(String command, List<Condition> conditions, AccessPolicy policy) implements Serializable {
    private static final int LONGEST = 255;
    private static final int LONGEST_VALUE = 1000;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern LINE = Pattern.compile(
            "\\s*([A-Za-z*]{1,64})\\s*\\(([^()]*)\\)\\s*:\\s*(ALLOW|DENY)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION = Pattern.compile("\\s*([A-Za-z0-9_-]{1,64})\\s*=(.*)");

    /** What a parameter must be; the value is a pattern. */
    public record Condition(String parameter, String value) implements Serializable {}

    /** Copies the conditions. */
    public AccessRule {
        conditions = List.copyOf(conditions);
    }

    /** Reads a line; refuses with InvalidValue, naming ACL. */
    public static AccessRule parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (line.length() > LONGEST || !parts.matches()) {
            throw unreadable(line);
        }
        List<Condition> conditions = new ArrayList<>();
        if (!parts.group(2).isBlank()) {
            for (String part : parts.group(2).split(",", -1)) {
                Matcher condition = CONDITION.matcher(part);
                if (!condition.matches()) {
                    throw unreadable(line);
                }
                conditions.add(new Condition(
                        condition.group(1).toUpperCase(Locale.ROOT),
                        condition.group(2).strip()));
            }
        }
        return new AccessRule(
                parts.group(1), conditions, AccessPolicy.valueOf(parts.group(3).toUpperCase(Locale.ROOT)));
    }

    private static InvalidValue unreadable(String line) {
        String shown = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return new InvalidValue("ACL", "lines such as StatusAccount():ALLOW, not " + shown);
    }

    /** True for a line that matches every call of its commands. */
    public boolean isUnconditional() {
        return conditions.isEmpty();
    }

    /** True when it speaks of that command. */
    public boolean speaksOf(String name) {
        return Wildcard.matches(command, name);
    }

    /**
     * True when it matches a call of a command it speaks of. Of a parameter with several values all must fit to allow, one to deny. A call for
     * a subuser is allowed only by a line that names the subuser.
     */
    boolean matches(AccessCall call) {
        if (policy == AccessPolicy.ALLOW && call.isForSubuser() && !speaksOfSubusers()) {
            return false;
        }
        return conditions.stream().allMatch(condition -> holds(condition, call.values(condition.parameter())));
    }

    private boolean speaksOfSubusers() {
        return conditions.stream().anyMatch(condition -> condition.parameter().equals(AccessCall.SUBUSER));
    }

    private boolean holds(Condition condition, List<String> values) {
        if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            return policy
                    == AccessPolicy.DENY; // comparing it would take long, and nothing that long is named in a line
        }
        return policy == AccessPolicy.ALLOW
                ? values.stream().allMatch(value -> fits(condition.value(), value))
                : values.stream().anyMatch(value -> fits(condition.value(), value));
    }

    private static boolean fits(String pattern, String value) {
        return Wildcard.matches(pattern, value)
                || (WHOLE.matcher(pattern).matches()
                        && WHOLE.matcher(value).matches()
                        && new BigInteger(pattern).equals(new BigInteger(value))); // 007 is 7 to every command
    }

    /** The line as it is kept. */
    public String text() {
        return command
                + conditions.stream()
                        .map(condition -> condition.parameter() + "=" + condition.value())
                        .collect(Collectors.joining(",", "(", "):"))
                + policy;
    }
}
