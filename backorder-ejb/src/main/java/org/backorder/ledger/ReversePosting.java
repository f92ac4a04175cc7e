package org.backorder.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;

/** Takes a posting back by a further one, with a reason; rows of money are never changed (R19). */
@Stateless
public class ReversePosting {
    private static final int LONGEST_REASON = 255;

    @Inject
    AccountStore accounts;

    @Inject
    PostingStore postings;

    @Inject
    AuditTrail audit;

    /** Reverses it; reversing it again is no effect. Refuses with InsufficientFunds what would take more than the customer has; operators only. */
    public void reverse(Caller caller, long postingId, String reason, Instant now) {
        if (!caller.customer().isOperator()) {
            throw new Forbidden("ReversePosting");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidValue("REASON", "1 - " + LONGEST_REASON + " signs");
        }
        PostedRow seen = find(postingId);
        var locked = accounts.lockAll(seen.debitAccountId(), seen.creditAccountId());
        PostedRow posting = find(postingId); // again: whoever held the locks may have reversed it
        if (posting.reversed()) {
            return;
        }
        if (posting.kind() == PostingKind.REVERSAL) {
            throw new ReversalNotReversible(postingId);
        }
        locked.stream()
                .filter(account -> account.id() == posting.creditAccountId() && account.customerId() != 0)
                .forEach(account -> account.refuseUnlessCovers(posting.amount().minorUnits()));
        postings.post(
                new Posting(
                        "reversal:" + postingId,
                        posting.creditAccountId(),
                        posting.debitAccountId(),
                        posting.amount(),
                        PostingKind.REVERSAL,
                        reason,
                        OptionalLong.empty(),
                        OptionalLong.of(postingId)),
                now);
        audit.record(
                "ReversePosting",
                "posting",
                Long.toString(postingId),
                Map.of(),
                Map.of("amount", posting.amount().toString()),
                reason,
                now);
    }

    private PostedRow find(long postingId) {
        return postings.find(postingId).orElseThrow(() -> new NotFound("posting", Long.toString(postingId)));
    }
}
