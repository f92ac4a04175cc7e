package org.backorder.sandbox.epp.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A host object (RFC 5732); instants are microseconds of scenario time, 0 for none.
 *
 * @param serial number that makes its ROID, kept when the host is renamed
 */
public record Host(
        String name,
        long serial,
        String sponsor,
        String creator,
        long createdAt,
        @Nullable String updater,
        long updatedAt,
        List<HostAddress> addresses,
        List<String> statuses) {

    /** An address with its version, v4 or v6, in the text form that was sent. */
    public record HostAddress(String version, String address) {}
}
