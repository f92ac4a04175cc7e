package org.backorder.web.page.pricing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.PriceRow;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** What a success costs the viewer, per TLD and kind of order (R18). */
@Named
@ViewScoped
public class PricingListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<PriceRow> COLUMNS = CsvColumns.<PriceRow>none()
            .and("tld", "search.tld", PriceRow::tld)
            .and("class", "order.class", PriceRow::orderClass)
            .and("price", "price.success", PriceRow::price)
            .and("deposit", "price.deposit", PriceRow::deposit)
            .and("currency", "customers.currency", row -> row.price().currency().getCurrencyCode());

    @Inject
    PriceList prices;

    @Inject
    Viewer viewer;

    @Inject
    RequestTime time;

    private final LazyRows<PriceRow> rows = new LazyRows<>(this::page);
    private @Nullable String text;

    private Page<PriceRow> page(PageRequest request, LazyRows.Order order) {
        String wanted = text == null ? "" : text.strip().replaceFirst("^\\.", "");
        return prices.list(viewer.caller().customer().tierId(), wanted, request, time.now());
    }

    /** Searches from the first row on; the table asks for itself. */
    public void search() {
        rows.setRowCount(0);
    }

    /** Prices by TLD. */
    public LazyRows<PriceRow> getRows() {
        return rows;
    }

    /** Part of the TLD. */
    public @Nullable String getText() {
        return text;
    }

    /** Part of the TLD. */
    public void setText(@Nullable String text) {
        this.text = text;
    }

    /** What of a row a file holds. */
    public CsvColumns<PriceRow> getColumns() {
        return COLUMNS;
    }
}
