package org.backorder.web.api.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.backorder.customer.CustomerId;
import org.backorder.droplist.LabelExpression;
import org.backorder.ledger.Booking;
import org.backorder.ledger.BookingFilter;
import org.backorder.ledger.BookingQuery.Bookings;
import org.backorder.ledger.PostingKind;
import org.backorder.ledger.PostingView;
import org.backorder.refusal.InvalidValue;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** What the two lists of bookings share: their filter and their columns (api.md 12.1). */
final class BookingParameters {
    private BookingParameters() {}

    static BookingFilter filter(CommandParameters parameters, CustomerId customer) {
        return new BookingFilter(
                customer,
                parameters.from("MINDATE").orElse(null),
                parameters.until("MAXDATE").orElse(null),
                kinds(parameters),
                parameters.optional("DESCRIPTION").orElse(null),
                parameters.optional("INVOICEID").orElse(null),
                newestFirst(parameters));
    }

    private static Set<PostingKind> kinds(CommandParameters parameters) {
        List<String> patterns = parameters.list("TYPE");
        LabelExpression expression = parameters
                .optional("TYPEREGEX")
                .map(text -> LabelExpression.compile("TYPEREGEX", text))
                .orElse(null);
        return Arrays.stream(PostingKind.values())
                .filter(kind -> patterns.isEmpty() || patterns.stream().anyMatch(pattern -> fits(pattern, kind)))
                .filter(kind -> expression == null || expression.isFoundIn(kind.name()))
                .collect(Collectors.toSet());
    }

    /** A star stands for anything; the pieces between the stars must follow each other. */
    private static boolean fits(String pattern, PostingKind kind) {
        String[] pieces = pattern.toUpperCase(Locale.ROOT).split("\\*", -1);
        String text = kind.name();
        if (pieces.length == 1) {
            return text.equals(pieces[0]);
        }
        String last = pieces[pieces.length - 1];
        if (!text.startsWith(pieces[0]) || !text.endsWith(last)) {
            return false;
        }
        int at = pieces[0].length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = text.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return at <= text.length() - last.length();
    }

    private static boolean newestFirst(CommandParameters parameters) {
        return switch (parameters.text("ORDERBY").toUpperCase(Locale.ROOT)) {
            case "", "DATE" -> false;
            case "DATEDESC" -> true;
            default -> throw new InvalidValue("ORDERBY", "DATE or DATEDESC");
        };
    }

    static void describe(Booking booking, String login, CommandResponse response) {
        PostingView posting = booking.posting();
        Long application = posting.orderId();
        response.add("ACCOUNTING", posting.id())
                .add("DATE", WireDates.format(posting.postedAt()))
                .add("TYPE", posting.kind())
                .add("DESCRIPTION", posting.description())
                .add("AMOUNT", posting.amount().decimal())
                .add("CURRENCY", posting.amount().currency().getCurrencyCode())
                .add("APPLICATION", application == null ? "" : application.toString())
                .add("INVOICEID", "")
                .add("USER", login);
    }

    static void sum(Bookings bookings, CommandParameters parameters, CommandResponse response) {
        if (!parameters.flag("NOSUM", false)) {
            response.add("SUM", bookings.sum().decimal())
                    .add("SUMCURRENCY", bookings.sum().currency().getCurrencyCode());
        }
    }
}
