package org.backorder.web.page.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backorder.customer.CustomerId;
import org.backorder.order.OrderFilter;
import org.backorder.order.OrderQuery;
import org.backorder.order.OrderSort;
import org.backorder.order.OrderStatus;
import org.backorder.order.OrderView;
import org.backorder.savedview.SearchPage;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.AddressQuery;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.SavedSearches;
import org.backorder.web.page.shared.TableView;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The viewer's orders, or everybody's for staff: by status and text, sorted and page by page. */
@Named
@ViewScoped
public class OrderListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<OrderView> COLUMNS = CsvColumns.<OrderView>none()
            .and("name", "order.name", OrderView::nameUnicode)
            .and("name", "export.ace", OrderView::name)
            .and("number", "order.number", order -> order.id().value())
            .and("customer", "order.customer", OrderView::login)
            .and("class", "order.class", OrderView::orderClass)
            .and("status", "order.status", OrderView::status)
            .and("finalization", "order.finalization", OrderView::finalizationAt)
            .and("drop", "order.drop", OrderView::dropAt)
            .and("price", "order.price", OrderView::price)
            .and(
                    "currency",
                    "customers.currency",
                    order -> order.price().currency().getCurrencyCode());

    @Inject
    OrderQuery orders;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    TableView tableView;

    @Inject
    SavedSearches savedSearches;

    private final LazyRows<OrderView> rows = new LazyRows<>(this::page);
    private @Nullable String status;
    private @Nullable String text;
    private List<Chip> chips = List.of();

    /** A status to choose with the number of its orders. */
    public record Chip(OrderStatus status, long orders, boolean chosen) implements Serializable {}

    /** Counts the orders per status; an unknown status in the address shows all. */
    public void load() {
        if (status != null
                && Arrays.stream(OrderStatus.values())
                        .noneMatch(known -> known.name().equals(status))) {
            status = null;
        }
        Map<OrderStatus, Long> counts = orders.countByStatus(viewer.caller(), whose());
        chips = Arrays.stream(OrderStatus.values())
                .map(each -> new Chip(
                        each, counts.getOrDefault(each, 0L), each.name().equals(status)))
                .toList();
    }

    /** Reads how the viewer likes to look at the list, and counts. */
    public void open() {
        tableView.load("orders", possible());
        savedSearches.load(SearchPage.ORDERS);
        load();
    }

    /** Searches from the first row on. */
    public void search() {
        load();
    }

    private CsvColumns<OrderView> possible() {
        return viewer.isStaff() ? COLUMNS : COLUMNS.without(Set.of("customer")); // the rest sees its own orders only
    }

    /** The filters applied, as parameters of the address. */
    public String getQuery() {
        return new AddressQuery().and("status", status).and("q", text).toString();
    }

    private Page<OrderView> page(PageRequest request, LazyRows.Order order) {
        boolean cancelled = OrderStatus.CANCELLED.name().equals(status);
        OrderFilter filter = new OrderFilter(
                whose(),
                List.of(),
                status == null ? List.of() : List.of(OrderStatus.valueOf(status).wire()),
                List.of(),
                null,
                null,
                text == null ? "" : text.strip(),
                cancelled);
        OrderSort sort = order.key(OrderSort.class, OrderSort.APPLICATIONDESC);
        Page<OrderView> found = answers.attempt(() -> orders.list(viewer.caller(), filter, sort, request));
        return found == null ? new Page<>(List.of(), 0) : found;
    }

    private @Nullable CustomerId whose() {
        return viewer.isStaff() ? null : viewer.caller().id();
    }

    /** Orders found. */
    public LazyRows<OrderView> getRows() {
        return rows;
    }

    /** Statuses with their counts. */
    public List<Chip> getChips() {
        return chips;
    }

    /** Number of all orders but cancelled ones. */
    public long getAll() {
        return chips.stream()
                .filter(chip -> chip.status() != OrderStatus.CANCELLED)
                .mapToLong(Chip::orders)
                .sum();
    }

    /** The chosen status, absent for all. */
    public @Nullable String getStatus() {
        return status;
    }

    /** The chosen status. */
    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    /** Part of the name. */
    public @Nullable String getText() {
        return text;
    }

    /** Part of the name. */
    public void setText(@Nullable String text) {
        this.text = text;
    }

    /** What of a row a file holds: what the viewer wants to see. */
    public CsvColumns<OrderView> getColumns() {
        return possible().without(tableView.hidden());
    }
}
