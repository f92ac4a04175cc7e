package org.backorder.sandbox.epp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a contact object says about a person or organisation (RFC 5733), without its handle. */
public record ContactData(
        String name,
        @Nullable String org,
        List<String> street,
        String city,
        @Nullable String province,
        @Nullable String postalCode,
        String country,
        @Nullable String voice,
        @Nullable String fax,
        String email) {}
