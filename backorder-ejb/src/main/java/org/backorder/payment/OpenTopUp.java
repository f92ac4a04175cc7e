package org.backorder.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.Role;
import org.backorder.ledger.BalanceQuery;
import org.backorder.money.Money;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.settings.SettingQuery;

/** Writes a top-up before PayPal hears of it. */
@Stateless
public class OpenTopUp {
    /** One customer's open ones: each may cost a call to PayPal a minute. */
    private static final int MOST_OPEN = 10;

    private static final long LEAST = 100;
    private static final long MOST = 1_000_000;

    @Inject
    PayPalAccess access;

    @Inject
    TopUpStore topUps;

    @Inject
    BalanceQuery balances;

    @Inject
    SettingQuery settings;

    @Inject
    AuditTrail audit;

    /** Answers its number; refuses staff, other currencies than the account's, amounts out of bounds and too many open ones. */
    public long open(Caller caller, Money amount, Instant now) {
        if (!caller.customer().roles().contains(Role.CUSTOMER)
                || caller.customer().readsAll()) {
            throw new Forbidden("StartTopUp is for customers");
        }
        if (!access.isOffered()) {
            throw new PayPalNotOffered();
        }
        String currency = balances.balance(caller.id()).posted().currency().getCurrencyCode();
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            throw new InvalidValue("CURRENCY", currency);
        }
        Money least = Money.of(settings.number("top-up.least.minor", LEAST, now), currency);
        Money most = Money.of(settings.number("top-up.most.minor", MOST, now), currency);
        if (amount.compareTo(least) < 0 || amount.compareTo(most) > 0) {
            throw new InvalidValue("AMOUNT", least.decimal() + " - " + most);
        }
        if (topUps.lockOpen(caller.id()) >= MOST_OPEN) {
            throw new TooManyTopUps(MOST_OPEN);
        }
        long id = topUps.add(caller.id(), amount, caller.login(), now);
        audit.record(
                "StartTopUp",
                "top-up",
                Long.toString(id),
                Map.of(),
                Map.of("customer", caller.id().toString(), "amount", amount.toString()),
                now);
        return id;
    }
}
