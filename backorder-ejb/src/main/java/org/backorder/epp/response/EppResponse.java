package org.backorder.epp.response;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backorder.epp.FeeAmount;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command (RFC 5730 section 2.6).
 *
 * @param data what {@code <resData>} held, or null when nothing we know
 * @param rgpStatuses from the RGP extension (RFC 3915), empty when absent
 * @param fee what the server charges (RFC 8748), or null when it did not say
 * @param loginEvents security events at login (RFC 8807) as text, empty when absent
 * @param clTrid null when the server left it out
 * @param svTrid null when the server left it out, which RFC 5730 forbids and some do
 */
public record EppResponse(
        List<EppResult> results,
        @Nullable MessageQueue queue,
        @Nullable ResponseData data,
        Set<String> rgpStatuses,
        @Nullable FeeAmount fee,
        List<String> loginEvents,
        @Nullable String clTrid,
        @Nullable String svTrid)
        implements ServerFrame {

    public EppResponse {
        results = List.copyOf(results);
        rgpStatuses = Set.copyOf(rgpStatuses);
        loginEvents = List.copyOf(loginEvents);
        if (results.isEmpty()) {
            throw new IllegalArgumentException("a response has at least one result");
        }
    }

    /** The code of the first result. */
    public int code() {
        return results.get(0).code();
    }

    public String message() {
        return results.get(0).message();
    }

    /** The data, when it is of that kind. */
    public <T extends ResponseData> Optional<T> data(Class<T> kind) {
        return kind.isInstance(data) ? Optional.of(kind.cast(data)) : Optional.empty();
    }

    /** 1000 to 1999: the server did, or will do, what was asked. */
    public boolean succeeded() {
        return code() < 2000;
    }

    /** 1500 and 2500 to 2502: the server closes the connection after this answer. */
    public boolean endsSession() {
        return code() == ResultCode.ENDING_SESSION || code() >= ResultCode.FAILED_CLOSING;
    }
}
