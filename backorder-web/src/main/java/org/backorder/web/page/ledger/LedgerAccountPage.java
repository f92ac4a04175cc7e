package org.backorder.web.page.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.customer.CustomerView;
import org.backorder.forecast.FundingForecast;
import org.backorder.forecast.FundingForecastQuery;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.BalanceView;
import org.backorder.ledger.HoldView;
import org.backorder.ledger.PostingView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.FundingSentence;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** A deposit account: balance, open holds and those to come, postings. Customers see their own and those below them, staff the one they name (R19, R23). */
@Named
@ViewScoped
public class LedgerAccountPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<HoldView> HOLD_COLUMNS = CsvColumns.<HoldView>none()
            .and("name", "order.name", HoldView::description)
            .and("order", "order.number", HoldView::orderId)
            .and("since", "account.since", HoldView::placedAt)
            .and("amount", "account.amount", HoldView::amount)
            .and(
                    "currency",
                    "customers.currency",
                    hold -> hold.amount().currency().getCurrencyCode());

    private static final CsvColumns<PostingView> POSTING_COLUMNS = CsvColumns.<PostingView>none()
            .and("at", "account.at", PostingView::postedAt)
            .and("kind", "account.kind", PostingView::kind)
            .and("text", "account.text", PostingView::description)
            .and("order", "order.number", PostingView::orderId)
            .and("amount", "account.amount", PostingView::amount)
            .and(
                    "currency",
                    "customers.currency",
                    posting -> posting.amount().currency().getCurrencyCode());

    @Inject
    BalanceQuery balances;

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
    Answers answers;

    private final LazyRows<HoldView> holds = new LazyRows<>(this::holds);
    private final LazyRows<PostingView> postings = new LazyRows<>(this::postings);
    private @Nullable String login;
    private @Nullable CustomerView owner;
    private @Nullable BalanceView balance;
    private @Nullable FundingForecast forecast;
    private @Nullable BalanceForecast bars;

    /** Reads the account; somebody else's answers like a missing one, except to staff. */
    public void load() {
        CustomerView found = answers.orMissing(() -> accountOwner.of(login));
        if (found == null) {
            return;
        }
        owner = found;
        balance = answers.orMissing(() -> balances.balance(found.id()));
        if (balance != null && viewer.mayOpen("/ledger/forecast")) {
            forecast = forecasts.forecast(viewer.caller(), found.id(), time.now());
            bars = BalanceForecast.of(forecast);
        }
    }

    private CustomerView loaded() {
        if (owner == null) {
            throw new IllegalStateException("a table without its account");
        }
        return owner;
    }

    private Page<HoldView> holds(PageRequest request, LazyRows.Order order) {
        return balances.holds(loaded().id(), request);
    }

    private Page<PostingView> postings(PageRequest request, LazyRows.Order order) {
        return balances.postings(loaded().id(), request);
    }

    /** Whose account it is. */
    public @Nullable CustomerView getOwner() {
        return owner;
    }

    /** The account now. */
    public @Nullable BalanceView getBalance() {
        return balance;
    }

    /** What the orders will hold, and what is left then. */
    public @Nullable FundingForecast getForecast() {
        return forecast;
    }

    /** The same drawn. */
    public @Nullable BalanceForecast getBars() {
        return bars;
    }

    /** Whether the money lasts, or how much must come in and by when. */
    public String getOutlook() {
        return forecast == null ? "" : sentence.of(forecast);
    }

    /** Open holds, oldest first. */
    public LazyRows<HoldView> getHolds() {
        return holds;
    }

    /** Postings, newest first. */
    public LazyRows<PostingView> getPostings() {
        return postings;
    }

    /** Login in the address, for staff. */
    public @Nullable String getLogin() {
        return login;
    }

    /** Login in the address, for staff. */
    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    /** What of a hold a file holds. */
    public CsvColumns<HoldView> getHoldColumns() {
        return HOLD_COLUMNS;
    }

    /** What of a posting a file holds. */
    public CsvColumns<PostingView> getPostingColumns() {
        return POSTING_COLUMNS;
    }
}
