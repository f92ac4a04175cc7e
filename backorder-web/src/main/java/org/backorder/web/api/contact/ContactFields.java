package org.backorder.web.api.contact;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.backorder.contact.ContactData;
import org.backorder.web.api.CommandParameters;

/** Contact data as parameters, alone or behind the prefix of an order's role (api.md 8.1, 13). */
public final class ContactFields {
    private static final Set<String> DETAILS = Set.of("TITLE", "VATID", "IDNUMBER", "IDAUTHORITY");

    private ContactFields() {}

    /** All fields; missing ones are empty. NAME stands for both names, the last word being the family's; MIDDLENAME joins the first. */
    public static ContactData read(CommandParameters parameters, String prefix) {
        return over(ContactData.EMPTY, parameters, prefix);
    }

    /** The data with what was sent put over it; a field sent empty is cleared. */
    static ContactData over(ContactData before, CommandParameters parameters, String prefix) {
        String street = prefix + "STREET";
        return new ContactData(
                firstName(before.firstName(), parameters, prefix),
                lastName(before.lastName(), parameters, prefix),
                field("ORGANIZATION", before.organization(), parameters, prefix),
                parameters.slots(street).isEmpty() ? before.street() : String.join(", ", parameters.list(street)),
                field("CITY", before.city(), parameters, prefix),
                field("STATE", before.state(), parameters, prefix),
                field("ZIP", before.zip(), parameters, prefix),
                field("COUNTRY", before.country(), parameters, prefix),
                field("PHONE", before.phone(), parameters, prefix),
                field("FAX", before.fax(), parameters, prefix),
                field("EMAIL", before.email(), parameters, prefix),
                details(before.details(), parameters, prefix));
    }

    /** What some registries ask for besides, kept under the names it was sent with. */
    private static Map<String, String> details(
            Map<String, String> before, CommandParameters parameters, String prefix) {
        Map<String, String> details = new TreeMap<>(before);
        parameters.forEachSorted((name, value) -> {
            String field = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
            if (DETAILS.contains(field) || field.startsWith("DISCLOSE")) {
                details.put(field, value);
            }
        });
        return details;
    }

    private static String field(String name, String before, CommandParameters parameters, String prefix) {
        return parameters.sent(prefix + name) ? parameters.text(prefix + name) : before;
    }

    private static String firstName(String before, CommandParameters parameters, String prefix) {
        String first = before;
        if (parameters.has(prefix + "NAME")) {
            String name = parameters.text(prefix + "NAME").strip();
            first = name.substring(0, Math.max(0, name.lastIndexOf(' ')));
        }
        first = field("FIRSTNAME", first, parameters, prefix);
        // beside a first name that is sent, else every change would add it once more
        boolean named = parameters.has(prefix + "NAME") || parameters.has(prefix + "FIRSTNAME");
        String middle = named ? parameters.text(prefix + "MIDDLENAME") : "";
        return middle.isEmpty() ? first : first + " " + middle;
    }

    private static String lastName(String before, CommandParameters parameters, String prefix) {
        String last = before;
        if (parameters.has(prefix + "NAME")) {
            String name = parameters.text(prefix + "NAME").strip();
            last = name.substring(name.lastIndexOf(' ') + 1);
        }
        return field("LASTNAME", last, parameters, prefix);
    }
}
