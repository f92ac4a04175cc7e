package org.backorder.contact;

import java.io.Serializable;
import java.util.Map;

/**
 * Who or what a name is registered for. Country is ISO 3166-1 alpha-2, phone and fax E.164 with a dot after the country code
 * (RFC 5733); absent optional fields are empty.
 *
 * @param details what registries of some TLDs ask for besides, by the API's names such as {@code VATID}; none is empty
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
        String email,
        Map<String, String> details)
        implements Serializable {
    /** Nothing said yet. */
    public static final ContactData EMPTY = new ContactData("", "", "", "", "", "", "", "", "", "", "");

    /** Data without details. */
    public ContactData(
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
            String email) {
        this(firstName, lastName, organization, street, city, state, zip, country, phone, fax, email, Map.of());
    }

    /** Copies the details. */
    public ContactData {
        details = Map.copyOf(details);
    }

    /** The same with other details. */
    public ContactData with(Map<String, String> other) {
        return new ContactData(
                firstName, lastName, organization, street, city, state, zip, country, phone, fax, email, other);
    }
}
