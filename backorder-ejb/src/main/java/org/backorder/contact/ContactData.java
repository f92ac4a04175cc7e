package org.backorder.contact;

import java.io.Serializable;

/**
 * Who or what a name is registered for. Country is ISO 3166-1 alpha-2, phone and fax E.164 with a dot after the country code
 * (RFC 5733); absent optional fields are empty.
 */
public record ContactData(
        String firstName,
        String lastName,
        String organization,
        String street,
        String city,
        String state,
        String zip,
        String country,
        String phone,
        String fax,
        String email)
        implements Serializable {
    /** Nothing said yet. */
    public static final ContactData EMPTY = new ContactData("", "", "", "", "", "", "", "", "", "", "");
}
