package org.backorder.contact;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MissingParameter;

/** Reads what people type into a contact: trims, completes and refuses, field by field, by the API's names. */
final class ContactCheck {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 255; // RFC 5733 postalLineType
    private static final int LONGEST_ZIP = 16; // RFC 5733 pcType
    private static final int LONGEST_EMAIL = 254;
    private static final int MOST_DETAILS = 30; // all the reference names, with room

    private ContactCheck() {}

    static ContactData normal(ContactData typed) {
        String country = required("COUNTRY", typed.country(), LONGEST).toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new InvalidValue("COUNTRY", "ISO 3166-1 alpha-2");
        }
        String fax = optional("FAX", typed.fax());
        return new ContactData(
                required("FIRSTNAME", typed.firstName(), LONGEST),
                required("LASTNAME", typed.lastName(), LONGEST),
                optional("ORGANIZATION", typed.organization()),
                required("STREET", typed.street(), LONGEST),
                required("CITY", typed.city(), LONGEST),
                optional("STATE", typed.state()),
                required("ZIP", typed.zip(), LONGEST_ZIP),
                country,
                PhoneNumber.normal("PHONE", required("PHONE", typed.phone(), LONGEST), country),
                fax.isEmpty() ? "" : PhoneNumber.normal("FAX", fax, country),
                email(required("EMAIL", typed.email(), LONGEST_EMAIL)),
                details(typed.details()));
    }

    private static Map<String, String> details(Map<String, String> typed) {
        Map<String, String> normal = new TreeMap<>();
        typed.forEach((name, value) -> {
            String checked = optional(name, value);
            if (!checked.isEmpty()) {
                normal.put(name, checked);
            }
        });
        if (normal.size() > MOST_DETAILS) {
            throw new InvalidValue("DISCLOSE", "at most " + MOST_DETAILS + " details");
        }
        return normal;
    }

    private static String email(String typed) {
        if (!EMAIL.matcher(typed).matches()) {
            throw new InvalidValue("EMAIL", "name@example.com");
        }
        return typed;
    }

    private static String required(String parameter, String typed, int longest) {
        String value = checked(parameter, typed, longest);
        if (value.isEmpty()) {
            throw new MissingParameter(parameter);
        }
        return value;
    }

    private static String optional(String parameter, String typed) {
        return checked(parameter, typed, LONGEST);
    }

    private static String checked(String parameter, String typed, int longest) {
        String value = typed.strip();
        if (value.codePointCount(0, value.length()) > longest
                || CONTROL.matcher(value).find()) {
            throw new InvalidValue(parameter, "0 - " + longest);
        }
        return value;
    }
}
