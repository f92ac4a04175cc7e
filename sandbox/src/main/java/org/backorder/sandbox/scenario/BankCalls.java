package org.backorder.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** {@code /bank}: money that arrives, booked by the operator through the product's own command. */
public final class BankCalls {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Supplier<ServerClient> server;
    private final ClockAdvance advance;

    public BankCalls(Supplier<ServerClient> server, ClockAdvance advance) {
        this.server = server;
        this.advance = advance;
    }

    /** Adds the calls. */
    public void addTo(Routes routes) {
        routes.add("POST", "/bank/wire", this::wire);
    }

    private Reply wire(Call call) throws Exception {
        JsonNode body = call.json();
        String customer = Call.text(body, "customer");
        String amount = Call.text(body, "amount");
        String currency = Call.text(body, "currency").toUpperCase(Locale.ROOT);
        if (!AMOUNT.matcher(amount).matches()) {
            throw BadCall.because("\"amount\" must be a decimal such as 100.00");
        }
        if (!CURRENCY.matcher(currency).matches()) {
            throw BadCall.because("\"currency\" must be a code such as USD");
        }
        String reference = body.hasNonNull("reference") ? Call.text(body, "reference") : "wire-" + UUID.randomUUID();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("SUBUSER", oneLine(customer));
        parameters.put("AMOUNT", amount);
        parameters.put("CURRENCY", currency);
        parameters.put("METHOD", "WIRE");
        parameters.put("REFERENCE", oneLine(reference));
        server.get().command("AddPayment", parameters);
        // orders that waited for the money are funded before the caller looks
        advance.settle();
        return Reply.json(Map.of("customer", customer, "amount", amount, "currency", currency, "reference", reference));
    }

    // a line break would start another parameter of the command
    private static String oneLine(String value) throws BadCall {
        if (value.chars().anyMatch(letter -> letter < ' ')) {
            throw BadCall.because("control characters are not allowed");
        }
        return value;
    }
}
