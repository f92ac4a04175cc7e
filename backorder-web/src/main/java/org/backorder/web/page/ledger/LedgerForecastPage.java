package org.backorder.web.page.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backorder.customer.CustomerId;
import org.backorder.customer.CustomerView;
import org.backorder.forecast.ForecastOrder;
import org.backorder.forecast.FundingForecast;
import org.backorder.forecast.FundingForecastQuery;
import org.backorder.forecast.FundingVerdict;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.FundingSentence;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Texts;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** What becomes of an account if every name its live orders are for is caught: sums, and order by order who is funded (R21, R23). */
@Named
@ViewScoped
public class LedgerForecastPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<ForecastOrder> COLUMNS = CsvColumns.<ForecastOrder>none()
            .and("name", "order.name", ForecastOrder::nameUnicode)
            .and("ace", "export.ace", ForecastOrder::name)
            .and("order", "order.number", ForecastOrder::id)
            .and("verdict", "forecast.verdict", order -> order.verdict().name())
            .and("priority", "forecast.priority", ForecastOrder::priority)
            .and("opens", "forecast.opens", ForecastOrder::opensAt)
            .and("deadline", "forecast.deadline", ForecastOrder::finalizationAt)
            .and("deposit", "forecast.deposit", ForecastOrder::deposit)
            .and("charge", "forecast.charge", ForecastOrder::charge);

    @Inject
    FundingForecastQuery forecasts;

    @Inject
    FundingSentence sentence;

    @Inject
    AccountOwner accountOwner;

    @Inject
    Viewer viewer;

    @Inject
    RequestTime time;

    @Inject
    Texts texts;

    @Inject
    Answers answers;

    private final LazyRows<ForecastOrder> rows = new LazyRows<>(this::page);
    private @Nullable String login;
    private @Nullable String verdict;
    private @Nullable CustomerId owner;
    private @Nullable FundingForecast forecast;

    /** A verdict to choose, absent for all, with the number of its orders. */
    public record Chip(@Nullable FundingVerdict verdict, long orders, boolean chosen) implements Serializable {}

    /** Reads the sums; somebody else's account answers like a missing one, and an unknown verdict in the address shows all. */
    public void load() {
        CustomerView found = answers.orMissing(() -> accountOwner.of(login));
        if (found == null) {
            return;
        }
        if (Arrays.stream(FundingVerdict.values())
                .noneMatch(known -> known.name().equals(verdict))) {
            verdict = null;
        }
        owner = found.id();
        forecast = answers.orMissing(() -> forecasts.forecast(viewer.caller(), found.id(), time.now()));
    }

    private Page<ForecastOrder> page(PageRequest request, LazyRows.Order order) {
        if (owner == null) {
            throw new IllegalStateException("a table without its account");
        }
        return forecasts.orders(viewer.caller(), owner, chosen(), request, time.now());
    }

    private @Nullable FundingVerdict chosen() {
        return verdict == null ? null : FundingVerdict.valueOf(verdict);
    }

    /** Verdicts with their counts; those nobody has are left out. */
    public List<Chip> getChips() {
        if (forecast == null) {
            return List.of();
        }
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(null, forecast.orders() + forecast.withoutRate(), verdict == null));
        for (FundingVerdict each : FundingVerdict.values()) {
            long orders = orders(forecast, each);
            if (orders > 0 || each == chosen()) {
                chips.add(new Chip(each, orders, each == chosen()));
            }
        }
        return chips;
    }

    private static long orders(FundingForecast forecast, FundingVerdict verdict) {
        return switch (verdict) {
            case HELD -> forecast.held().orders();
            case COVERED -> forecast.covered().orders();
            case UNFUNDED -> forecast.unfunded().orders();
            case WITHOUT_RATE -> forecast.withoutRate();
        };
    }

    /** What the sums leave out, and what nobody can know beforehand. */
    public List<String> getNotes() {
        List<String> notes =
                new ArrayList<>(List.of(texts.say("forecast.note.order"), texts.say("forecast.note.rivals")));
        if (forecast != null && forecast.undated() > 0) {
            notes.add(texts.say("forecast.note.undated", forecast.undated()));
        }
        if (forecast != null && forecast.withoutRate() > 0) {
            notes.add(texts.say("forecast.note.rate", forecast.withoutRate()));
        }
        return notes;
    }

    /** The sums. */
    public @Nullable FundingForecast getForecast() {
        return forecast;
    }

    /** Whether the money lasts, or how much must come in and by when. */
    public String getOutlook() {
        return forecast == null ? "" : sentence.of(forecast);
    }

    /** Orders in the order of funding. */
    public LazyRows<ForecastOrder> getRows() {
        return rows;
    }

    /** Login in the address. */
    public @Nullable String getLogin() {
        return login;
    }

    /** Login in the address. */
    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    /** The verdict chosen, absent for all. */
    public @Nullable String getVerdict() {
        return verdict;
    }

    /** The verdict chosen. */
    public void setVerdict(@Nullable String verdict) {
        this.verdict = verdict;
    }

    /** What its file holds. */
    public CsvColumns<ForecastOrder> getColumns() {
        return COLUMNS;
    }
}
