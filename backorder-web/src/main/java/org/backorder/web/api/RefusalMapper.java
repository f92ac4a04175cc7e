package org.backorder.web.api;

import java.util.Locale;
import org.backorder.refusal.Refusal;

/** Turns a refusal into its answer: the code it owns, the code's standard text and what is wrong (api.md 2.3). */
public final class RefusalMapper {
    private static final String SESSION_NOT_FOUND = "SESSION NOT FOUND";

    private RefusalMapper() {}

    /** Code and description of the refusal. */
    public static CommandResponse answer(Refusal refusal) {
        String text = refusal.text(Locale.ENGLISH);
        String standard = ResultCode.text(refusal.code());
        if (text.equals(SESSION_NOT_FOUND) || text.startsWith(standard)) {
            return CommandResponse.verbatim(refusal.code(), text);
        }
        return text.isBlank() ? CommandResponse.of(refusal.code()) : CommandResponse.of(refusal.code(), text);
    }
}
