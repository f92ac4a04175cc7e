package org.backorder.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.ledger.Payment;
import org.backorder.ledger.RecordPayment;
import org.backorder.payment.UnassignedPaymentStore.OpenPayment;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/** An operator's decision about money that no rule could place: OPEN to ASSIGNED, booked on an account, or to RETURNED (R23). */
@Stateless
public class ResolveUnassigned {
    private static final int LONGEST_NOTE = 255;

    @Inject
    UnassignedPaymentStore unassigned;

    @Inject
    RecordPayment recordPayment;

    @Inject
    AuditTrail audit;

    /** Books it on the customer's account with a note the customer reads; refuses an account in another currency. */
    public void assign(Caller caller, long id, CustomerId customer, String note, Instant now) {
        OpenPayment payment = open(caller, id, note);
        recordPayment.record(
                caller, new Payment(payment.externalId(), customer, payment.amount(), payment.method(), note), now);
        resolve(caller, id, "ASSIGNED", customer, note, now);
    }

    /** Notes that it was sent back, with the reason; the bank or PayPal does that, not the ledger, which never had it. */
    public void returned(Caller caller, long id, String note, Instant now) {
        open(caller, id, note);
        resolve(caller, id, "RETURNED", null, note, now);
    }

    private OpenPayment open(Caller caller, long id, String note) {
        if (!caller.customer().isOperator()) {
            throw new Forbidden("ResolveUnassigned");
        }
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new InvalidValue("REASON", "1 - " + LONGEST_NOTE + " signs");
        }
        return unassigned.lockOpen(id).orElseThrow(() -> new AlreadyResolved(id));
    }

    private void resolve(
            Caller caller, long id, String state, @Nullable CustomerId customer, String note, Instant now) {
        unassigned.resolve(id, state, customer, note, caller.login(), now);
        audit.record(
                "ResolveUnassigned",
                "unassigned-payment",
                Long.toString(id),
                Map.of("state", "OPEN"),
                Map.of("state", state, "customer", customer == null ? "" : customer.toString()),
                note,
                now);
    }
}
