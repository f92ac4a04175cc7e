package org.backorder.web.api;

import java.util.Locale;
import java.util.Set;
import org.backorder.refusal.Refusal;

/** Turns a refusal into its answer: the code it owns, the code's standard text and what is wrong (api.md 2.3). */
public final class RefusalMapper {
    /** What a role is told that may not do something; clients know this text (api.md 2.3). */
    public static final String FORBIDDEN_BY_ACL = "Authorization failed; Operation forbidden by ACL";

    private static final Set<String> KNOWN_TO_CLIENTS = Set.of("SESSION NOT FOUND", FORBIDDEN_BY_ACL);

    private RefusalMapper() {}

    /** Code and description of the refusal. */
    public static CommandResponse answer(Refusal refusal) {
        return answer(refusal.code(), refusal.text(Locale.ENGLISH));
    }

    /** The same from a code and what is wrong. */
    public static CommandResponse answer(int code, String text) {
        String standard = ResultCode.text(code);
        if (KNOWN_TO_CLIENTS.contains(text) || text.startsWith(standard)) {
            return CommandResponse.verbatim(code, text);
        }
        return text.isBlank() ? CommandResponse.of(code) : CommandResponse.of(code, text);
    }
}
