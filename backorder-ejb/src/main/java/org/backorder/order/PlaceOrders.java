package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.backorder.audit.AuditTrail;
import org.backorder.audit.AuditTrail.Change;
import org.backorder.customer.Caller;
import org.backorder.order.ManyOrders.Judged;
import org.backorder.outbox.Outbox;

/** New to REQUESTED for many lines in one transaction: the set-wise twin of {@link AcceptOrder}. Touches no funds. */
@Stateless
public class PlaceOrders {
    @Inject
    OrderTerms terms;

    @Inject
    ManyOrders manyOrders;

    @Inject
    LiveOrderStore orders;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /**
     * Places a line that was left to be placed alone, in the caller's transaction; a refusal takes that back as a whole, as it does for
     * a single order.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public LineVerdict placeAlone(Caller caller, OrderLine line, LineVerdict verdict, Instant now) {
        return verdict.placed(
                placeOrder.placeWithin(caller, line.request(), now).id());
    }

    /**
     * Places every line that can be ordered, and answers for each what became of it, in their order. A refused line takes no other
     * with it. Lines to be placed alone are left to the caller.
     */
    public List<LineVerdict> place(Caller caller, List<OrderLine> lines, Instant now) {
        OrderTerms.refuseStaff(caller);
        terms.checkContacts(caller.id(), OrderContacts.OWN); // the only ones a line can have
        List<Judged> judged = manyOrders.judge(caller, lines, new HashSet<>(), now);
        List<NewOrder> wanted = judged.stream()
                .filter(line -> line.good() && !line.verdict().alone())
                .map(line -> line.order(caller))
                .toList();
        List<OrderId> ids = orders.insertAll(wanted, now);
        List<LineVerdict> verdicts = new ArrayList<>(lines.size());
        List<Change> changes = new ArrayList<>();
        List<OrderPlaced> facts = new ArrayList<>();
        int next = 0;
        for (Judged line : judged) {
            if (!line.good() || line.verdict().alone()) {
                verdicts.add(line.verdict());
                continue;
            }
            OrderId id = ids.get(next++);
            String ace = String.valueOf(line.verdict().ace());
            String apiClass = String.valueOf(line.verdict().apiClass());
            if (id == null) { // another request of the same moment was faster
                verdicts.add(line.verdict().refused(new DuplicateOrder(apiClass, ace)));
                continue;
            }
            verdicts.add(line.verdict().placed(id));
            changes.add(new Change(id.toString(), Map.of(), Map.of("name", ace, "class", apiClass)));
            facts.add(new OrderPlaced(id.value(), caller.id().value(), ace));
        }
        audit.recordAll("place-order", "order", changes, now);
        outbox.addAll(facts, now);
        return verdicts;
    }
}
