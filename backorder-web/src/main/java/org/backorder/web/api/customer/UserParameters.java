package org.backorder.web.api.customer;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.backorder.money.Money;
import org.backorder.money.Percent;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MalformedParameter;
import org.backorder.web.api.CommandParameters;
import org.jspecify.annotations.Nullable;

/** Parameters of AddUser and ModifyUser that need reading. */
final class UserParameters {
    private UserParameters() {}

    /** VAT in percent, as hundredths of a percent; 505 when it is no number. */
    static Optional<Integer> vat(CommandParameters parameters) {
        return parameters.optional("VAT").map(percent -> basisPoints("VAT", percent));
    }

    /** Percent as hundredths of a percent; 505 when it is no number. */
    static int basisPoints(String name, String percent) {
        try {
            return Percent.parse(percent).basisPoints();
        } catch (IllegalArgumentException e) {
            throw new MalformedParameter(name, "percent such as 19 or 19.00");
        }
    }

    static @Nullable Money credit(CommandParameters parameters, Currency currency) {
        return parameters.amount("CREDIT", currency).orElse(null);
    }

    /** Prices belong to classes here, not to single users. */
    static void refuseRelations(CommandParameters parameters) {
        if (!parameters.list("RELATION").isEmpty()) {
            throw new InvalidValue("RELATION", "relations of a user class: see ModifyUserClass");
        }
    }

    /** A language by its code, as far as pages and mails speak it. */
    static Locale language(CommandParameters parameters, Locale missing) {
        return parameters
                .optional("LANGUAGE")
                .map(code -> switch (code.toLowerCase(Locale.ROOT)) {
                    case "en" -> Locale.ENGLISH;
                    case "de" -> Locale.GERMAN;
                    default -> throw new InvalidValue("LANGUAGE", "en or de");
                })
                .orElse(missing);
    }
}
