package org.backorder.web.api;

import java.util.Locale;
import org.backorder.refusal.Refusal;

/** Turns a refusal into its answer: the code it owns, the code's standard text and what is wrong (api.md 2.3). */
public final class RefusalMapper {
    private static final String SESSION_NOT_FOUND = "SESSION NOT FOUND";

    private RefusalMapper() {}

    /** Code and description of the refusal. */
    public static CommandResponse answer(Refusal refusal) {
        return answer(refusal.code(), refusal.text(Locale.ENGLISH));
    }

    /** The same from a code and what is wrong. */
    public static CommandResponse answer(int code, String text) {
        String standard = ResultCode.text(code);
        if (text.equals(SESSION_NOT_FOUND) || text.startsWith(standard)) {
            return CommandResponse.verbatim(code, text);
        }
        return text.isBlank() ? CommandResponse.of(code) : CommandResponse.of(code, text);
    }
}
