package org.backorder.custody;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.backorder.contact.ContactData;
import org.backorder.contact.ContactQuery;
import org.backorder.customer.CustomerId;
import org.backorder.epp.Secret;
import org.backorder.epp.command.ContactCreate;
import org.backorder.epp.command.ContactCreate.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * A customer's contacts as registries get them. The handle at the registry is made of the data itself: the same data is the same
 * object there, so that creating it again after a lost answer finds it, and data changed here later does not change names handed
 * over before.
 */
@Dependent
class RegistryContacts {
    private static final String OWN = "USER";
    private static final int HANDLE_DIGITS = 14; // RFC 5733: 3 to 16 characters; 56 bits
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    ContactQuery contacts;

    /** The contact with that handle, or the customer's own; refuses with NotFound. */
    ContactCreate contact(CustomerId customer, String handle) {
        ContactData data = handle.equals(OWN)
                ? contacts.own(customer).data()
                : contacts.byHandle(customer, handle).data();
        return create(customer, data);
    }

    static ContactCreate create(CustomerId customer, ContactData data) {
        String name = (data.firstName() + " " + data.lastName()).strip();
        PostalAddress address = new PostalAddress(
                isAscii(data), // int is ASCII only (RFC 5733 section 2.4)
                name,
                orNull(data.organization()),
                List.of(data.street()),
                data.city(),
                orNull(data.state()),
                orNull(data.zip()),
                data.country().toUpperCase(Locale.ROOT));
        return new ContactCreate(
                handle(customer, data), address, orNull(data.phone()), orNull(data.fax()), data.email(), secret());
    }

    private static String handle(CustomerId customer, ContactData data) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((customer + "\n" + data).getBytes(StandardCharsets.UTF_8));
            return "BO" + HexFormat.of().withUpperCase().formatHex(digest).substring(0, HANDLE_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static Secret secret() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return new Secret("c-" + HexFormat.of().formatHex(bytes)); // never used: contacts are not transferred
    }

    private static boolean isAscii(ContactData data) {
        return Stream.of(
                        data.firstName(),
                        data.lastName(),
                        data.organization(),
                        data.street(),
                        data.city(),
                        data.state(),
                        data.zip())
                .allMatch(text -> text.chars().allMatch(c -> c < 128));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
