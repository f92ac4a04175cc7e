package org.backorder.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.refusal.InvalidValue;

/** Opens the one deposit account of a customer. */
@Stateless
public class OpenAccount {
    @Inject
    AccountStore accounts;

    @Inject
    AuditTrail audit;

    /** Opens it in the given ISO 4217 currency; a second account is refused. */
    public void open(CustomerId customer, String currency, Money creditLimit, Instant now) {
        currency(currency);
        if (creditLimit.isNegative()
                || !creditLimit.currency().getCurrencyCode().equals(currency)) {
            throw new InvalidValue("CREDIT", "0.00 " + currency);
        }
        if (!accounts.open(customer, currency, creditLimit, now)) {
            throw new AccountExists(customer.toString());
        }
        audit.record(
                "OpenAccount",
                "account",
                customer.toString(),
                Map.of(),
                Map.of("currency", currency, "credit", creditLimit.decimal()),
                now);
    }

    /** The currency of that ISO 4217 code, if an account can be kept in it; refuses with InvalidValue. */
    static Currency currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(iso -> iso.getCurrencyCode().equals(code) && iso.getDefaultFractionDigits() >= 0)
                .findFirst()
                .orElseThrow(() -> new InvalidValue("CURRENCY", "ISO 4217"));
    }
}
