package org.backorder.pricing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.money.Money;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;

/** Puts a price of a user class in force from now on; orders placed before keep theirs (R18). */
@Stateless
public class SetPrice {
    @Inject
    PriceStore prices;

    @Inject
    PriceCache books;

    @Inject
    AuditTrail audit;

    /** Operators only; the deposit is what is held beforehand, in the price's currency. */
    public void set(
            Caller caller, long tierId, String tld, OrderClass orderClass, Money price, Money deposit, Instant now) {
        if (!caller.customer().isOperator()) {
            throw new Forbidden("ModifyUserClass");
        }
        String tier = prices.tierName(tierId).orElseThrow(() -> new NotFound("user class", Long.toString(tierId)));
        if (!prices.knowsTld(tld)) {
            throw new NotFound("TLD", tld);
        }
        if (price.isNegative() || deposit.isNegative() || !deposit.currency().equals(price.currency())) {
            throw new InvalidValue("DEPOSIT", "0.00 " + price.currency());
        }
        PriceKey key = new PriceKey(tld, orderClass);
        Map<String, String> before = prices.book(tierId)
                .quote(key, now)
                .map(quote -> values(quote.price(), quote.deposit()))
                .orElse(Map.of());
        prices.add(tierId, key, price, deposit, now);
        books.forget(tierId);
        audit.record("SetPrice", "price", tier + " " + orderClass.apiName(tld), before, values(price, deposit), now);
    }

    private static Map<String, String> values(Money price, Money deposit) {
        return Map.of("price", price.toString(), "deposit", deposit.toString());
    }
}
