package org.backorder.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.backorder.settings.PublicAddress;

/**
 * Finds out by asking PayPal what became of a top-up, and takes the money of an approved one (R23). Webhooks, the buyer's return and the
 * run all come through here: whoever holds the lease asks, the others leave word that there is news.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettleTopUp {
    /** Three calls of forty seconds and a token at most, so the lease outlives them. */
    static final Duration LEASE = Duration.ofMinutes(4);

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** PayPal keeps an order nobody approves for three hours; what is not approved by then is not taken any more. */
    static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private static final Logger LOG = System.getLogger(SettleTopUp.class.getName());

    @Inject
    TopUpStore topUps;

    @Inject
    PayPalClient payPal;

    @Inject
    FinishTopUp finishTopUp;

    @Inject
    PublicAddress address;

    /** Asks now, or leaves word with whoever is asking. */
    public void settle(long id, Instant now) {
        topUps.take(id, now, now.plus(LEASE)).ifPresentOrElse(task -> settle(task, now), () -> topUps.hurry(id, now));
    }

    /** Asks about a leased one; false when PayPal does not say yet. */
    public boolean settle(TopUpTask task, Instant now) {
        try {
            return task.state() == TopUpState.NEW ? create(task, now) : follow(task, now);
        } catch (PayPalUnavailable e) {
            LOG.log(Level.WARNING, "top-up {0}: {1}", task.id(), e.getMessage());
            topUps.later(task, now, now.plus(pause(task.tries())));
            return false;
        }
    }

    private boolean create(TopUpTask task, Instant now) {
        if (isTooOld(task, now)) {
            finishTopUp.end(task, TopUpState.FAILED, "PAYPAL_UNAVAILABLE", now); // nobody could approve it
            return true;
        }
        String back = address.at("/ledger/topup?id=" + task.id());
        try {
            PayPalOrder order = payPal.create(task, back, back + "&cancelled=1", now);
            return topUps.pending(task, order, now.plus(FIRST_PAUSE));
        } catch (PayPalRefused e) {
            finishTopUp.end(task, TopUpState.FAILED, e.issue(), now);
            return true;
        }
    }

    private boolean follow(TopUpTask task, Instant now) {
        Optional<PayPalOrder> known = known(task, now);
        if (known.isEmpty()) {
            return gone(task, now);
        }
        PayPalOrder order = known.get();
        return switch (order.status()) {
            case "APPROVED" -> capture(task, now);
            case "COMPLETED" -> conclude(task, order, now);
            case "VOIDED" -> decline(task, "BUYER_DECLINED", now);
            default -> isTooOld(task, now) ? decline(task, "EXPIRED", now) : wait(task, now);
        };
    }

    /** The order as it is; empty when PayPal does not know it any more. Any other refusal to show it decides nothing. */
    private Optional<PayPalOrder> known(TopUpTask task, Instant now) {
        try {
            return Optional.of(payPal.order(task.payPalOrder(), now));
        } catch (PayPalRefused e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw new PayPalUnavailable(e.issue());
        }
    }

    /** PayPal forgets orders that nobody approved; one whose money may have been taken is not given up for that. */
    private boolean gone(TopUpTask task, Instant now) {
        if (task.state() == TopUpState.PENDING) {
            return decline(task, "EXPIRED", now);
        }
        throw new PayPalUnavailable("order " + task.payPalOrder() + " is not found");
    }

    private boolean capture(TopUpTask task, Instant now) {
        topUps.approved(task);
        try {
            return conclude(task, payPal.capture(task, now), now);
        } catch (PayPalRefused e) {
            if (!e.isCapturedBefore()) {
                finishTopUp.end(task, TopUpState.FAILED, e.issue(), now);
                return true;
            }
        }
        return known(task, now)
                .map(order -> conclude(task, order, now))
                .orElseThrow(() -> new PayPalUnavailable("order " + task.payPalOrder() + " is not found"));
    }

    private boolean conclude(TopUpTask task, PayPalOrder order, Instant now) {
        PayPalOrder.Capture capture = order.capture();
        if (capture == null || capture.status().equals("PENDING")) {
            return wait(task, now);
        }
        if (capture.status().equals("DECLINED") || capture.status().equals("FAILED")) {
            finishTopUp.end(task, TopUpState.FAILED, "CAPTURE_" + capture.status(), now);
        } else {
            finishTopUp.book(task, capture, now);
        }
        return true;
    }

    private boolean decline(TopUpTask task, String reason, Instant now) {
        finishTopUp.end(task, TopUpState.DECLINED, reason, now);
        return true;
    }

    private boolean wait(TopUpTask task, Instant now) {
        topUps.later(task, now, now.plus(pause(task.tries())));
        return false;
    }

    private static boolean isTooOld(TopUpTask task, Instant now) {
        return !now.isBefore(task.createdAt().plus(LONGEST_WAIT));
    }

    /** A minute, two, four, up to a quarter of an hour. */
    static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
