package org.backorder.epp.response;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result of a response.
 *
 * @param code RFC 5730 section 3
 * @param registryCode the registry's own code where it states one beside the standard code (9078 at {@code .it}), or null
 * @param reasons what the server says in {@code <extValue>}
 */
public record EppResult(int code, String message, @Nullable Integer registryCode, List<String> reasons) {

    public EppResult {
        reasons = List.copyOf(reasons);
    }
}
