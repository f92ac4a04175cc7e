package org.backorder.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.ledger.Payment;
import org.backorder.ledger.RecordPayment;

/** Ends a top-up, once: books its money, hands it to an operator when it is other money than asked for, or notes why there is none. */
@Stateless
public class FinishTopUp {
    @Inject
    TopUpStore topUps;

    @Inject
    UnassignedPaymentStore unassigned;

    @Inject
    RecordPayment recordPayment;

    @Inject
    AuditTrail audit;

    /** Books what was taken; whoever comes second finds it done. */
    public void book(TopUpTask task, PayPalOrder.Capture capture, Instant now) {
        if (!topUps.lockOpen(task.id())) {
            return;
        }
        String externalId = "paypal:" + capture.id();
        if (capture.amount().equals(task.amount()) && capture.status().equals("COMPLETED")) {
            recordPayment.received(
                    new Payment(externalId, task.customer(), capture.amount(), "PAYPAL", "PayPal " + capture.id()),
                    now);
            close(task, TopUpState.COMPLETED, "", capture.id(), now);
            return;
        }
        boolean otherCurrency =
                !capture.amount().currency().equals(task.amount().currency());
        UnassignedReason reason = otherCurrency ? UnassignedReason.OTHER_CURRENCY : UnassignedReason.OTHER_AMOUNT;
        unassigned.add(
                new NewUnassigned(
                        externalId,
                        "PAYPAL",
                        capture.amount(),
                        "",
                        "top-up " + task.id() + ": " + task.amount() + ", " + capture.status(),
                        reason,
                        task.customer()),
                now);
        close(task, TopUpState.REVIEW, reason.name(), capture.id(), now);
    }

    /** Ends it without money. */
    public void end(TopUpTask task, TopUpState state, String reason, Instant now) {
        if (topUps.lockOpen(task.id())) {
            close(task, state, reason, "", now);
        }
    }

    private void close(TopUpTask task, TopUpState state, String reason, String captureId, Instant now) {
        topUps.end(task.id(), state, reason.isEmpty() ? null : reason, captureId.isEmpty() ? null : captureId, now);
        audit.record(
                "SettleTopUp",
                "top-up",
                Long.toString(task.id()),
                Map.of("state", task.state().name()),
                Map.of("state", state.name(), "capture", captureId),
                reason.isEmpty() ? null : reason,
                now);
    }
}
