package org.backorder.dropcatch;

import java.util.Map;
import org.backorder.epp.response.EppResult;

/** What a create's result code means while racing: the table of registries.md 1.6, the profile's own codes first. */
enum CreateVerdict {
    /** The name is ours. */
    WON,
    /** It will be ours, or not: the registry decides later. */
    PENDING,
    /** Not to be had at this moment: not dropped yet, or gone; asking tells which. */
    TAKEN,
    /** The registry does not know either: asking tells. */
    FAILED,
    /** A fault of data, policy or configuration of this name: no further create. */
    REFUSED,
    /** The account cannot buy anything: no further create at this registry. */
    ACCOUNT_REFUSED,
    /** The session was ended before the command was carried out; another one may try. */
    SESSION_ENDED;

    static CreateVerdict of(EppResult result, Map<Integer, String> ownCodes) {
        Integer own = result.registryCode();
        String meaning = ownCodes.get(own != null && ownCodes.containsKey(own) ? own : Integer.valueOf(result.code()));
        if (meaning != null) {
            return named(meaning);
        }
        return switch (result.code()) {
            case 1000 -> WON;
            case 1001 -> PENDING;
            case 2302, 2304 -> TAKEN;
            case 2400, 2500 -> FAILED;
            case 2104, 2200, 2501 -> ACCOUNT_REFUSED;
            case 2502 -> SESSION_ENDED;
            // The rest of the table, and any code nobody has mapped: stop and show it, never storm against a refusal.
            default -> REFUSED;
        };
    }

    /** A profile's meaning is one of these names; anything else it says about a code is a note, and the code a refusal. */
    private static CreateVerdict named(String meaning) {
        for (CreateVerdict verdict : values()) {
            if (verdict.name().equals(meaning)) {
                return verdict;
            }
        }
        return REFUSED;
    }
}
