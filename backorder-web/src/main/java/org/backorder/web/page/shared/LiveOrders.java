package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backorder.order.OrderFilter;
import org.backorder.order.OrderQuery;
import org.backorder.order.OrderSort;
import org.backorder.order.OrderView;
import org.backorder.settings.PageRequest;

/** Which names the viewer has already ordered. */
@RequestScoped
public class LiveOrders {
    private static final List<String> LIVE = List.of("REQUESTED", "ACTIVE", "PROCESSING", "AUCTION-PENDING");
    /** Class and NEW=1 allow several orders for one name; the oldest stands for them. */
    private static final int PER_NAME = 4;

    private static final int MOST = 10_000;

    @Inject
    OrderQuery orders;

    @Inject
    Viewer viewer;

    /** The number of the viewer's live order per ACE name, for those that have one. */
    public Map<String, Long> of(List<String> aceNames) {
        if (aceNames.isEmpty() || !viewer.isCustomer() || !viewer.may("QueryDomainApplicationList")) {
            return Map.of();
        }
        OrderFilter filter = new OrderFilter(viewer.caller().id(), List.of(), LIVE, aceNames, null, null, "", false);
        int limit = Math.min(MOST, aceNames.size() * PER_NAME);
        return orders.list(viewer.caller(), filter, OrderSort.APPLICATION, PageRequest.of(0, limit)).rows().stream()
                .collect(Collectors.toMap(OrderView::name, order -> order.id().value(), (first, later) -> first));
    }
}
