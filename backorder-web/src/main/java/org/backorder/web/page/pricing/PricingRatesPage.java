package org.backorder.web.page.pricing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.backorder.money.ReferenceRates;
import org.backorder.pricing.ExchangeRates;
import org.backorder.pricing.ImportExchangeRates;
import org.backorder.pricing.RateFilter;
import org.backorder.pricing.RateReport;
import org.backorder.pricing.RateRow;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Reference rates, of the latest day or an earlier one; operators fetch them before their time (R20). */
@Named
@ViewScoped
public class PricingRatesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<RateRow> COLUMNS = CsvColumns.<RateRow>none()
            .and("currency", "customers.currency", RateRow::currency)
            .and("rate", "rates.perEuro", RateRow::rate)
            .and("day", "rates.day", row -> row.date().toString());
    /** New rates come each working day: Easter takes four days out, one more is a source that does not answer. */
    private static final int FRESH_DAYS = 5;

    @Inject
    ExchangeRates exchangeRates;

    @Inject
    ImportExchangeRates importExchangeRates;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private final LazyRows<RateRow> rows = new LazyRows<>(this::page);
    private @Nullable LocalDate day;
    private @Nullable LocalDate latest;

    /** Reads which day the rates in force are from. */
    public void load() {
        LocalDate imported = exchangeRates.latest().date();
        latest = imported.equals(ReferenceRates.NONE.date()) ? null : imported;
    }

    private Page<RateRow> page(PageRequest request, LazyRows.Order order) {
        RateFilter wanted = day == null ? RateFilter.LATEST : new RateFilter(day, day, null);
        return exchangeRates.list(wanted, request);
    }

    /** Shows the rates of the day typed, or the latest. */
    public void search() {
        rows.setRowCount(0);
    }

    /** Fetches the rates now. */
    public void fetch() {
        RateReport report =
                answers.attempt(() -> importExchangeRates.fetch(viewer.operator("ImportExchangeRates"), time.now()));
        if (report != null) {
            answers.done("rates.fetched", report.latest(), report.added(), report.corrected());
            load();
        }
    }

    /** A rate with the decimal sign of the viewer's language. */
    public String shown(RateRow row) {
        char sign = DecimalFormatSymbols.getInstance(viewer.getLocale()).getDecimalSeparator();
        return row.rate().replace('.', sign);
    }

    /** Rates of the day, by currency. */
    public LazyRows<RateRow> getRows() {
        return rows;
    }

    /** Day of the rates in force; absent before the first import. */
    public @Nullable LocalDate getLatest() {
        return latest;
    }

    /** True when newer rates should have come: conversions use old ones until they do. */
    public boolean isOld() {
        LocalDate known = latest;
        LocalDate today = time.now().atZone(ZoneOffset.UTC).toLocalDate();
        return known != null && ChronoUnit.DAYS.between(known, today) > FRESH_DAYS;
    }

    /** The day wanted; absent for the latest. */
    public @Nullable LocalDate getDay() {
        return day;
    }

    /** The day wanted. */
    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    /** What its file holds. */
    public CsvColumns<RateRow> getColumns() {
        return COLUMNS;
    }
}
