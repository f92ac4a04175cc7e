package org.backorder.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.outbox.Outbox;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;

/** Sets how far a deposit account may be overdrawn (R19); operators only. */
@Stateless
public class SetCreditLimit {
    @Inject
    AccountStore accounts;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /**
     * Sets it; more of it counts like money received, so that orders waiting for money are tried again (R21). Refuses with Forbidden, NotFound,
     * OtherCurrency, and with InvalidValue what is negative or less than is in use.
     */
    public void set(Caller caller, CustomerId customer, Money limit, Instant now) {
        if (!caller.customer().isOperator()) {
            throw new Forbidden("ModifyUser: only operators give credit");
        }
        LedgerAccount account = accounts.lock(accounts.idOf(customer));
        account.refuseUnlessKeeps(limit);
        Money before = Money.of(account.creditLimit(), account.currency());
        Money least = Money.of(Math.max(0, account.creditLimit() - account.available()), account.currency());
        if (limit.compareTo(least) < 0) {
            throw new InvalidValue("CREDIT", "at least " + least);
        }
        if (limit.equals(before)) {
            return;
        }
        accounts.setCreditLimit(account.id(), limit.minorUnits());
        audit.record(
                "SetCreditLimit",
                "account",
                customer.toString(),
                Map.of("credit", before.toString()),
                Map.of("credit", limit.toString()),
                now);
        Money more = limit.minus(before);
        if (more.isPositive()) {
            outbox.add(
                    new FundsReceived(customer.value(), "credit limit " + limit, more.minorUnits(), account.currency()),
                    now);
        }
    }
}
