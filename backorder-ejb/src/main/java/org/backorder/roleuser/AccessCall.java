package org.backorder.roleuser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A call of a command as an access list sees it.
 *
 * @param parameters under upper-case keys; {@code NAME} and {@code NAME0..N} are values of one parameter
 */
public record AccessCall(String command, Map<String, String> parameters) {
    /** Stands for {@code s_user}, the subuser a call is for. */
    public static final String SUBUSER = "S_USER";

    private static final List<String> NONE = List.of("");

    /** Copies the parameters. */
    public AccessCall {
        parameters = Map.copyOf(parameters);
    }

    /** True when the caller acts for a subuser. */
    boolean isForSubuser() {
        return parameters.containsKey(SUBUSER);
    }

    /** All values of a parameter; one that was not sent is empty. */
    List<String> values(String parameter) {
        List<String> values = new ArrayList<>();
        parameters.forEach((key, value) -> {
            if (key.startsWith(parameter) && isIndex(key, parameter.length())) {
                values.add(value);
            }
        });
        return values.isEmpty() ? NONE : values;
    }

    private static boolean isIndex(String key, int from) {
        return key.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Names no values: one may be a secret. */
    @Override
    public String toString() {
        return "AccessCall[" + command + "]";
    }
}
