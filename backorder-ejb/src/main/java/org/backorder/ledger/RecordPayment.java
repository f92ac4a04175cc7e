package org.backorder.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.outbox.Outbox;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;

/** Books money received, once per external id; same id with other content is refused naming the field (R23). */
@Stateless
public class RecordPayment {
    private static final Set<String> METHODS = Set.of("WIRE", "PAYPAL", "BOOKING");
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_REFERENCE = 255;

    @Inject
    AccountStore accounts;

    @Inject
    PaymentStore payments;

    @Inject
    PostingStore postings;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** Books it and announces FundsReceived; operators only. */
    public void record(Caller caller, Payment payment, Instant now) {
        if (!caller.customer().isOperator()) {
            throw new Forbidden("AddPayment");
        }
        received(payment, now);
    }

    /** Books what the server itself saw arrive, such as a capture PayPal confirms; the feature that calls answers for it. */
    public void received(Payment payment, Instant now) {
        check(payment);
        payments.lock(payment.externalId());
        Optional<Payment> before = payments.find(payment.externalId());
        if (before.isPresent()) {
            refuseUnlessSame(before.get(), payment);
            return;
        }
        String currency = payment.amount().currency().getCurrencyCode();
        long customers = accounts.idOf(payment.customer());
        // a booking moves no money at the bank
        OwnAccount side = payment.method().equals("BOOKING") ? OwnAccount.ADJUSTMENT : OwnAccount.BANK;
        long own = accounts.idOf(side, currency, now);
        accounts.lockAll(customers, own).stream()
                .filter(account -> account.id() == customers)
                .forEach(account -> account.refuseUnlessKeeps(payment.amount()));
        long posting = postings.post(
                new Posting(
                        "payment:" + payment.externalId(),
                        own,
                        customers,
                        payment.amount(),
                        PostingKind.PAYMENT,
                        payment.reference(),
                        OptionalLong.empty(),
                        OptionalLong.empty()),
                now);
        payments.add(payment, posting, now);
        tell(payment, now);
    }

    private void tell(Payment payment, Instant now) {
        audit.record(
                "RecordPayment",
                "payment",
                payment.externalId(),
                Map.of(),
                Map.of(
                        "customer", payment.customer().toString(),
                        "amount", payment.amount().toString(),
                        "method", payment.method(),
                        "reference", payment.reference()),
                now);
        outbox.add(
                new FundsReceived(
                        payment.customer().value(),
                        payment.externalId(),
                        payment.amount().minorUnits(),
                        payment.amount().currency().getCurrencyCode()),
                now);
    }

    private static void check(Payment payment) {
        if (payment.externalId().isBlank() || payment.externalId().length() > LONGEST_ID) {
            throw new InvalidValue("REFERENCE", "1 - " + LONGEST_ID + " signs");
        }
        if (payment.reference().length() > LONGEST_REFERENCE) {
            throw new InvalidValue("DESCRIPTION", "at most " + LONGEST_REFERENCE + " signs");
        }
        if (!payment.amount().isPositive()) {
            throw new InvalidValue("AMOUNT", "more than 0");
        }
        if (!METHODS.contains(payment.method())) {
            throw new InvalidValue("METHOD", "WIRE, PAYPAL, BOOKING");
        }
    }

    private static void refuseUnlessSame(Payment before, Payment payment) {
        refuseIf(!before.customer().equals(payment.customer()), payment, "SUBUSER");
        refuseIf(!before.amount().currency().equals(payment.amount().currency()), payment, "CURRENCY");
        refuseIf(!before.amount().equals(payment.amount()), payment, "AMOUNT");
        refuseIf(!before.method().equals(payment.method()), payment, "METHOD");
        refuseIf(!before.reference().equals(payment.reference()), payment, "DESCRIPTION");
    }

    private static void refuseIf(boolean differs, Payment payment, String field) {
        if (differs) {
            throw new PaymentDiffers(payment.externalId(), field);
        }
    }
}
