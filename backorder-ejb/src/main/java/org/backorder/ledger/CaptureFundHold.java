package org.backorder.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.backorder.money.Money;
import org.backorder.refusal.NotFound;

/** Turns the open hold of an order into a charge, exactly once (R19, R29). */
@Stateless
public class CaptureFundHold {
    @Inject
    AccountStore accounts;

    @Inject
    HoldStore holds;

    @Inject
    PostingStore postings;

    /**
     * Captures the charge: a lower charge returns the rest, a higher one takes the difference from what is available, or leaves
     * it open (settled point of R18 and R29). A repeat with the same charge answers as the first time and changes nothing; any
     * other second try is refused and says how the hold was resolved. A charge in the currency the hold was converted from is taken
     * at the rate of the hold (R20); the answer is in the account's currency.
     */
    public CaptureResult capture(long orderId, Money charge, Instant now) {
        if (charge.isNegative()) {
            throw new IllegalArgumentException("a charge of " + charge);
        }
        Optional<FundHold> seen = holds.open(orderId);
        if (seen.isEmpty()) {
            return resolvedBefore(orderId, charge);
        }
        String currency = seen.get().amount().currency().getCurrencyCode();
        long revenue = accounts.idOf(OwnAccount.REVENUE, currency, now);
        long customers = seen.get().accountId();
        LedgerAccount account = accounts.lockAll(customers, revenue).stream()
                .filter(locked -> locked.id() == customers)
                .findFirst()
                .orElseThrow();
        Optional<FundHold> open = holds.open(orderId).filter(hold -> hold.accountId() == customers);
        if (open.isEmpty()) {
            return resolvedBefore(orderId, charge); // by whoever held the lock before us
        }
        Money inItsCurrency = open.get().inItsCurrency(charge);
        account.refuseUnlessKeeps(inItsCurrency);
        return take(open.get(), account, revenue, inItsCurrency, now);
    }

    private CaptureResult take(FundHold hold, LedgerAccount account, long revenue, Money charge, Instant now) {
        long beyond = charge.minorUnits() - hold.amount().minorUnits();
        Money charged = beyond <= account.available() ? charge : hold.amount();
        holds.resolve(hold.id(), HoldState.CAPTURED, charge.minorUnits(), charged.minorUnits(), null, now);
        accounts.change(account.id(), 0, -hold.amount().minorUnits());
        if (charged.isPositive()) {
            postings.post(
                    new Posting(
                            "capture:" + hold.id(),
                            account.id(),
                            revenue,
                            charged,
                            PostingKind.CAPTURE,
                            hold.description(),
                            OptionalLong.of(hold.orderId()),
                            OptionalLong.empty()),
                    now);
        }
        return new CaptureResult(charged, charge.minus(charged));
    }

    private CaptureResult resolvedBefore(long orderId, Money chargeAsQuoted) {
        FundHold hold = holds.lastResolved(orderId)
                .orElseThrow(() -> new NotFound("fund hold of order", Long.toString(orderId)));
        Money charge = hold.inItsCurrency(chargeAsQuoted);
        boolean repeat = hold.state() == HoldState.CAPTURED
                && charge.currency().equals(hold.amount().currency())
                && hold.charge() == charge.minorUnits();
        if (!repeat) {
            throw new HoldAlreadyResolved(orderId, hold.state());
        }
        Money charged = new Money(hold.captured(), charge.currency());
        return new CaptureResult(charged, charge.minus(charged));
    }
}
