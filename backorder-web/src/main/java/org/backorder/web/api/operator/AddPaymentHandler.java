package org.backorder.web.api.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.ledger.Payment;
import org.backorder.ledger.RecordPayment;
import org.backorder.money.Money;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Books money that came in, once per external reference (R23); operators only. */
@ApplicationScoped
class AddPaymentHandler implements CommandHandler {
    private static final List<String> METHODS = List.of("WIRE", "PAYPAL", "BOOKING");
    private static final int LONGEST_REFERENCE = 128;

    @Inject
    Customers customers;

    @Inject
    RecordPayment recordPayment;

    @Override
    public String command() {
        return "AddPayment";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        if (!call.caller().customer().isOperator()) {
            throw new Forbidden("AddPayment is for operators"); // before logins are looked up
        }
        CommandParameters parameters = call.parameters();
        String login = parameters.required("SUBUSER");
        Money amount = amount(parameters);
        Payment payment = new Payment(
                reference(parameters), customer(call, login).id(), amount, method(parameters), reference(parameters));
        recordPayment.record(call.caller(), payment, call.now());
        return CommandResponse.ok()
                .add("USER", login)
                .add("AMOUNT", amount.decimal())
                .add("CURRENCY", amount.currency().getCurrencyCode())
                .add("REFERENCE", payment.externalId());
    }

    private CustomerView customer(CommandCall call, String login) {
        return customers.visible(call.caller(), login);
    }

    private static Money amount(CommandParameters parameters) {
        parameters.required("AMOUNT");
        parameters.required("CURRENCY");
        Money amount = parameters
                .amount("AMOUNT", parameters.currency("CURRENCY").orElseThrow())
                .orElseThrow();
        if (!amount.isPositive()) {
            throw new InvalidValue("AMOUNT", "more than zero");
        }
        return amount;
    }

    private static String reference(CommandParameters parameters) {
        String reference = parameters.required("REFERENCE");
        if (reference.length() > LONGEST_REFERENCE) {
            throw new InvalidValue("REFERENCE", "at most " + LONGEST_REFERENCE + " characters");
        }
        return reference;
    }

    private static String method(CommandParameters parameters) {
        String method = parameters.optional("METHOD").orElse("WIRE").toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)) {
            throw new InvalidValue("METHOD", String.join(", ", METHODS));
        }
        return method;
    }
}
