package org.backorder.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.backorder.sandbox.bank.BankStatement;

/** {@code /bank}: money that arrives, booked by the operator through the product's own commands. */
public final class BankCalls {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    /** What the standard allows unstructured remittance information. */
    private static final int LONGEST_REFERENCE = 140;

    private final Supplier<ServerClient> server;
    private final ClockAdvance advance;
    private final InstantSource clock;

    public BankCalls(Supplier<ServerClient> server, ClockAdvance advance, InstantSource clock) {
        this.server = server;
        this.advance = advance;
        this.clock = clock;
    }

    /** Adds the calls. */
    public void addTo(Routes routes) {
        routes.add("POST", "/bank/wire", this::wire);
        routes.add("POST", "/bank/statement", this::statement);
    }

    private Reply wire(Call call) throws Exception {
        JsonNode body = call.json();
        String customer = Call.text(body, "customer");
        String amount = amount(body);
        String currency = currency(body);
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

    /** Makes a statement of the entries and hands it in as operator. */
    private Reply statement(Call call) throws Exception {
        JsonNode given = call.json().path("entries");
        if (!given.isArray() || given.isEmpty()) {
            throw BadCall.because("\"entries\" must be a list of objects with reference, amount and currency");
        }
        List<BankStatement.Entry> entries = new ArrayList<>();
        for (JsonNode entry : given) {
            String reference = oneLine(Call.text(entry, "reference"));
            if (reference.length() > LONGEST_REFERENCE) {
                throw BadCall.because("\"reference\" has at most " + LONGEST_REFERENCE + " signs");
            }
            entries.add(new BankStatement.Entry(reference, new BigDecimal(amount(entry)), currency(entry)));
        }
        String document = BankStatement.of(entries, clock.instant());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("FILE", "sandbox.xml");
        parameters.put("STATEMENT", Base64.getEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8)));
        CommandAnswer answer = server.get().command("ImportBankStatement", parameters);
        advance.settle();
        Map<String, Object> reply = new LinkedHashMap<>();
        for (String count : List.of("booked", "queued", "known", "skipped")) {
            reply.put(count, Integer.parseInt(answer.properties().getOrDefault(count, "0")));
        }
        reply.put("statement", document);
        return Reply.json(reply);
    }

    private static String amount(JsonNode object) throws BadCall {
        String amount = Call.text(object, "amount");
        if (!AMOUNT.matcher(amount).matches()) {
            throw BadCall.because("\"amount\" must be a decimal such as 100.00");
        }
        return amount;
    }

    private static String currency(JsonNode object) throws BadCall {
        String currency = Call.text(object, "currency").toUpperCase(Locale.ROOT);
        if (!CURRENCY.matcher(currency).matches()) {
            throw BadCall.because("\"currency\" must be a code such as USD");
        }
        return currency;
    }

    // a line break would start another parameter of the command
    private static String oneLine(String value) throws BadCall {
        if (value.chars().anyMatch(letter -> letter < ' ')) {
            throw BadCall.because("control characters are not allowed");
        }
        return value;
    }
}
