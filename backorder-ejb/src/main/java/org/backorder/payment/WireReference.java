package org.backorder.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backorder.customer.CustomerId;

/**
 * What a customer writes on a wire so that it finds its account: a creditor reference of ISO 11649 made of the customer's number. Its two
 * check digits (ISO 7064, MOD 97-10) tell a mistyped reference from somebody else's.
 */
public final class WireReference {
    private static final String MARK = "BO";
    private static final int DIGITS = 10;
    private static final Pattern FORM = Pattern.compile("RF(\\d{2})" + MARK + "(\\d{" + DIGITS + "})");
    private static final int MODULUS = 97;
    private static final int GROUP = 4;

    private WireReference() {}

    /** The customer's reference, without blanks. */
    public static String of(CustomerId customer) {
        String body = MARK + String.format(Locale.ROOT, "%0" + DIGITS + "d", customer.value());
        int check = MODULUS + 1 - remainder(body + "RF00");
        return "RF" + String.format(Locale.ROOT, "%02d", check) + body;
    }

    /** The same in groups of four, as people read it. */
    public static String printed(CustomerId customer) {
        return of(customer).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** The customer whose reference is in what a payer wrote, however it is spaced; empty for none, a mistyped one, and for two different ones. */
    static Optional<CustomerId> in(String text) {
        String packed = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        Optional<CustomerId> found = Optional.empty();
        Matcher reference = FORM.matcher(packed);
        for (int from = 0; reference.find(from); from = reference.start() + 1) {
            String body = MARK + reference.group(2);
            CustomerId customer = new CustomerId(Long.parseLong(reference.group(2)));
            if (remainder(body + "RF" + reference.group(1)) != 1) {
                continue;
            }
            if (found.isPresent() && !found.get().equals(customer)) {
                return Optional.empty();
            }
            found = Optional.of(customer);
        }
        return found;
    }

    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % MODULUS;
        }
        return remainder;
    }
}
