package org.backorder.web.page.droplist;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.backorder.droplist.DropListFilter;
import org.backorder.droplist.DropListSort;
import org.backorder.order.OrderView;
import org.backorder.order.PlaceOrder;
import org.backorder.order.PlaceOrderRequest;
import org.backorder.pricing.OrderClass;
import org.backorder.savedview.SearchPage;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.SavedSearches;
import org.backorder.web.page.shared.TableView;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Searches the drop list and orders from a row (R13, R16, R47). */
@Named
@ViewScoped
public class DroplistSearchPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<SearchRow> COLUMNS = CsvColumns.<SearchRow>none()
            .and("name", "order.name", row -> row.name().nameUnicode())
            .and("name", "export.ace", row -> row.name().name())
            .and("tld", "search.tld", row -> row.name().tld())
            .and("score", "search.score", row -> row.name().score())
            .and("drop", "order.drop", row -> row.name().dropAt())
            .and("finalization", "order.finalization", row -> row.name().finalizationAt())
            .and("price", "order.price", SearchRow::price)
            .and(
                    "price",
                    "customers.currency",
                    row -> row.price() == null ? null : row.price().currency().getCurrencyCode())
            .and("order", "order.order", SearchRow::orderId);
    private static final List<DropListFilter.Match> MATCHES = List.of(DropListFilter.Match.values());
    private static final List<SearchForm.Stage> STAGES = List.of(SearchForm.Stage.values());

    @Inject
    SearchRows searchRows;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    TableView tableView;

    @Inject
    SavedSearches savedSearches;

    @Inject
    RequestTime time;

    private final SearchForm form = new SearchForm();
    private final LazyRows<SearchRow> rows = new LazyRows<>(this::page);
    private @Nullable String day;
    private DropListFilter filter = DropListFilter.everything();

    /** Takes what the address asks for: words, TLDs, a deletion day. */
    public void load() {
        tableView.load("drop-list", possible());
        savedSearches.load(SearchPage.DROP_LIST);
        if (day != null) {
            try {
                LocalDate wanted = LocalDate.parse(day);
                form.getDates().setDayFrom(wanted);
                form.getDates().setDayTo(wanted);
            } catch (DateTimeParseException e) {
                day = null; // an address typed wrong shows the whole list
            }
        }
        search();
    }

    private CsvColumns<SearchRow> possible() {
        return viewer.isCustomer() ? COLUMNS : COLUMNS.without(Set.of("price", "order")); // staff has no prices
    }

    /** The filters typed, as parameters of the address. */
    public String getQuery() {
        return SearchAddress.query(form);
    }

    /** Searches from the first row on. */
    public void search() {
        DropListFilter wanted = answers.attempt(() -> {
            DropListFilter typed = form.filter(viewer.caller().id(), searchRows.liteTlds(), time.now());
            searchRows.demandReadable(typed); // the table asks too late for a message
            return typed;
        });
        if (wanted != null) {
            filter = wanted;
        }
    }

    private Page<SearchRow> page(PageRequest request, LazyRows.Order order) {
        DropListSort sort = order.key(DropListSort.class, DropListSort.FINALIZATIONDATE);
        Page<SearchRow> found = answers.attempt(() -> searchRows.page(filter, sort, request));
        return found == null ? new Page<>(List.of(), 0) : found;
    }

    /** Places an order for a listed name: a regular one before its finalization date, a Lite one after its drop. */
    public void order(String name, OrderClass orderClass) {
        OrderView order = answers.attempt(() -> placeOrder.place(
                viewer.allowedToOrder(name, orderClass), PlaceOrderRequest.of(name, orderClass), time.now()));
        if (order != null) {
            answers.done("order.placed", order.nameUnicode(), order.id().toString());
        }
    }

    /** What was typed. */
    public SearchForm getForm() {
        return form;
    }

    /** What was found. */
    public LazyRows<SearchRow> getRows() {
        return rows;
    }

    /** Where a keyword may stand. */
    public List<DropListFilter.Match> getMatches() {
        return MATCHES;
    }

    /** How far a name may be. */
    public List<SearchForm.Stage> getStages() {
        return STAGES;
    }

    /** Deletion day of the address, ISO. */
    public @Nullable String getDay() {
        return day;
    }

    /** Deletion day of the address, ISO. */
    public void setDay(@Nullable String day) {
        this.day = day;
    }

    /** What of a row a file holds: what the viewer wants to see. */
    public CsvColumns<SearchRow> getColumns() {
        return possible().without(tableView.hidden());
    }
}
