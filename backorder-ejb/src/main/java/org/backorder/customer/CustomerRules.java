package org.backorder.customer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.backorder.refusal.InvalidValue;

/** What the data of a customer must look like. */
final class CustomerRules {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int SHORTEST_PASSWORD = 6; // a first one, given by someone else; ChangePassword asks for more
    private static final int MOST_VAT = 10_000;

    private CustomerRules() {}

    /** The login in lower case, as it is stored; the parameter is named in the refusal. */
    static String login(String parameter, String login) {
        String known = login.toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(known).matches()) {
            throw new InvalidValue(parameter, "1 - 64 of a-z 0-9 . _ -, beginning with a letter or digit");
        }
        return known;
    }

    static String email(String email) {
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new InvalidValue("EMAIL", "name@example.com");
        }
        return email;
    }

    static String firstPassword(String password) {
        PasswordHasher.demandLength(password, SHORTEST_PASSWORD);
        return password;
    }

    static int vat(int basisPoints) {
        if (basisPoints < 0 || basisPoints > MOST_VAT) {
            throw new InvalidValue("VAT", "0 to 100 percent");
        }
        return basisPoints;
    }
}
