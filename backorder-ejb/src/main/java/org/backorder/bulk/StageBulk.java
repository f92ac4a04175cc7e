package org.backorder.bulk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backorder.customer.Caller;
import org.backorder.idempotency.Kept;
import org.backorder.idempotency.KeyReused;
import org.backorder.idempotency.RequestKey;
import org.backorder.idempotency.RequestKeys;
import org.backorder.order.CheckOrders;
import org.jspecify.annotations.Nullable;

/** Keeps a list of lines as given, to be worked off in chunks. */
@Stateless
public class StageBulk {
    @Inject
    BulkStore placements;

    @Inject
    BulkLineStore lines;

    @Inject
    CheckOrders checkOrders;

    @Inject
    RequestKeys keys;

    /** A list taken in now, or by the same request before. */
    public record Staged(BulkView view, boolean repeated) {}

    /** A list to be checked first; refuses callers who may not order (531) and empty lists (504). */
    public BulkView draft(Caller caller, List<BulkLine> given, Locale language, Instant now) {
        return add(caller, given, BulkState.CHECKING, language, now);
    }

    /**
     * A list to be placed. The same request again, told by its key, gets the placement it made before: the key and the lines commit
     * together, and the lines know which of them are orders.
     */
    public Staged order(
            Caller caller, List<BulkLine> given, Locale language, @Nullable RequestKey request, Instant now) {
        Optional<Kept> before = request == null ? Optional.empty() : keys.take(request, now);
        if (request != null && before.isPresent()) {
            Long reference = before.get().reference();
            BulkView known = reference == null
                    ? null
                    : placements.find(caller.id(), reference).orElse(null);
            if (known == null) {
                throw new KeyReused(request.key()); // it was the key of a command
            }
            return new Staged(known, true);
        }
        BulkView view = add(caller, given, BulkState.PLACING, language, now);
        if (request != null) {
            keys.refer(request, view.id());
        }
        return new Staged(view, false);
    }

    private BulkView add(Caller caller, List<BulkLine> given, BulkState state, Locale language, Instant now) {
        checkOrders.demandCustomer(caller);
        if (given.isEmpty()) {
            throw new NoLines();
        }
        int refused =
                (int) given.stream().filter(line -> line.refusal() != null).count();
        long id = placements.add(caller.id(), state, given.size(), refused, language, now);
        lines.add(id, given, state == BulkState.CHECKING ? "NEW" : "CHECK", language);
        return placements.find(caller.id(), id).orElseThrow();
    }
}
