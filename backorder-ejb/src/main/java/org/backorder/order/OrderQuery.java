package org.backorder.order;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads orders; a foreign or cancelled order answers like a missing one. */
@Stateless
public class OrderQuery {

    /** One order of the caller (staff and auditors: any); refuses with NotFound, also when cancelled. */
    public OrderView byId(Caller caller, OrderId id) {
        throw new UnsupportedOperationException("contract");
    }

    /** One order, cancelled ones included: for the panel. */
    public OrderView show(Caller caller, OrderId id) {
        throw new UnsupportedOperationException("contract");
    }

    /** Orders with the exact total. */
    public Page<OrderView> list(Caller caller, OrderFilter filter, OrderSort sort, PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }

    /** Number of orders per status of one customer, or of all for staff with no customer given. */
    public Map<OrderStatus, Long> countByStatus(Caller caller, @Nullable CustomerId customer) {
        throw new UnsupportedOperationException("contract");
    }

    /** Every move of an order, oldest first. */
    public List<OrderMove> history(Caller caller, OrderId id) {
        throw new UnsupportedOperationException("contract");
    }
}
