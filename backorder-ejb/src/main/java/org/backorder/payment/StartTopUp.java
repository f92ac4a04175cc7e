package org.backorder.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.money.Money;

/** Begins a top-up by PayPal: the attempt is written, then PayPal is asked for an order the buyer can approve (R23). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartTopUp {
    @Inject
    OpenTopUp openTopUp;

    @Inject
    SettleTopUp settleTopUp;

    @Inject
    TopUpQuery topUps;

    /**
     * Answers the top-up: PENDING with the address where the buyer approves it, NEW while PayPal does not answer, which delays it and
     * loses nothing, or FAILED with PayPal's reason.
     */
    public TopUpView start(Caller caller, Money amount, Instant now) {
        long id = openTopUp.open(caller, amount, now);
        settleTopUp.settle(id, now);
        return topUps.find(caller, id);
    }
}
