package org.backorder.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.backorder.customer.Caller;

/** PENDING to DECLINED when the buyer comes back from PayPal without approving: from then on nothing is taken. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CancelTopUp {
    @Inject
    TopUpQuery query;

    @Inject
    TopUpStore topUps;

    @Inject
    FinishTopUp finishTopUp;

    /**
     * Ends it, unless it was approved or ended meanwhile; somebody else's is refused with NotFound.
     *
     * @param payPalOrder as PayPal put it into the address: nobody else's link ends a top-up
     */
    public void cancel(Caller caller, long id, String payPalOrder, Instant now) {
        TopUpView view = query.find(caller, id);
        if (view.state() == TopUpState.PENDING && payPalOrder.equals(view.payPalOrder())) {
            topUps.take(id, now, now.plus(SettleTopUp.LEASE))
                    .filter(task -> task.state() == TopUpState.PENDING)
                    .ifPresent(task -> finishTopUp.end(task, TopUpState.DECLINED, "BUYER_DECLINED", now));
        }
    }
}
