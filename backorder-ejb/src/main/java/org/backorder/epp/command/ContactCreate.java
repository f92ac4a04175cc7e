package org.backorder.epp.command;

import java.util.List;
import org.backorder.epp.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Creates a contact (RFC 5733 section 3.2.1).
 *
 * @param voice in E.164 form {@code +1.7035555555}, or null
 */
public record ContactCreate(
        String handle,
        PostalAddress address,
        @Nullable String voice,
        @Nullable String fax,
        String email,
        Secret authInfo)
        implements EppCommand {

    /**
     * A postal address.
     *
     * @param international true for the form in ASCII ({@code int}), false for the local script ({@code loc})
     * @param streets one to three lines
     * @param country ISO 3166 two-letter code
     */
    public record PostalAddress(
            boolean international,
            String name,
            @Nullable String organization,
            List<String> streets,
            String city,
            @Nullable String province,
            @Nullable String postalCode,
            String country) {

        public PostalAddress {
            streets = List.copyOf(streets);
        }
    }

    @Override
    public String verb() {
        return "create";
    }

    @Override
    public String subject() {
        return handle;
    }
}
