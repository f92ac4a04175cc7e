package org.backorder.order;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.backorder.customer.Caller;

/** Says for many lines what would become of them, and saves nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CheckOrders {
    @Inject
    OrderTerms terms;

    @Inject
    ManyOrders manyOrders;

    /** Refuses callers who may not order at all (531, R2), and customers without a contact of their own (545). */
    public void demandCustomer(Caller caller) {
        OrderTerms.refuseStaff(caller);
        terms.checkContacts(caller.id(), OrderContacts.OWN);
    }

    /**
     * A verdict and a price for every line, in their order; refuses only callers who may not order at all (531).
     *
     * @param seen what earlier lines of the same list asked for, added to; empty to begin with
     */
    public List<LineVerdict> check(Caller caller, List<OrderLine> lines, Set<String> seen, Instant now) {
        OrderTerms.refuseStaff(caller);
        return manyOrders.judge(caller, lines, seen, now).stream()
                .map(ManyOrders.Judged::verdict)
                .toList();
    }
}
