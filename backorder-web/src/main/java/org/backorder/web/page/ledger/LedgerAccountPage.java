package org.backorder.web.page.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.BalanceView;
import org.backorder.ledger.HoldView;
import org.backorder.ledger.PostingView;
import org.backorder.order.OrderQuery;
import org.backorder.pricing.ExchangeRates;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.MoneyConverter;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Texts;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** A deposit account: balance, open holds and those to come, postings. Customers see their own and those below them, staff the one they name (R19, R23). */
@Named
@ViewScoped
public class LedgerAccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    BalanceQuery balances;

    @Inject
    Customers customers;

    @Inject
    OrderQuery orders;

    @Inject
    ExchangeRates exchangeRates;

    @Inject
    Viewer viewer;

    @Inject
    RequestTime time;

    @Inject
    Texts texts;

    @Inject
    Answers answers;

    private final LazyRows<HoldView> holds = new LazyRows<>(this::holds);
    private final LazyRows<PostingView> postings = new LazyRows<>(this::postings);
    private @Nullable String login;
    private @Nullable CustomerView owner;
    private @Nullable BalanceView balance;
    private @Nullable BalanceForecast forecast;

    /** Reads the account; somebody else's answers like a missing one, except to staff. */
    public void load() {
        CustomerView found = answers.orMissing(this::whose);
        if (found == null) {
            return;
        }
        owner = found;
        balance = answers.orMissing(() -> balances.balance(found.id()));
        if (balance != null) {
            forecast = BalanceForecast.of(
                    balance.available(),
                    orders.comingHolds(viewer.caller(), found.id(), time.now()),
                    exchangeRates.latest());
        }
    }

    private CustomerView whose() {
        if (login != null) {
            return customers.visible(viewer.caller(), login);
        }
        if (!viewer.isCustomer()) {
            throw new NotFound("deposit account of user", viewer.getLogin());
        }
        return viewer.caller().customer();
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
    public @Nullable BalanceForecast getForecast() {
        return forecast;
    }

    /** Whether the money lasts, or how much of it is missing and from when. */
    public String getOutlook() {
        if (forecast == null || forecast.missing() == null || forecast.missingFrom() == null) {
            return texts.say("forecast.enough");
        }
        return texts.say(
                "forecast.missing",
                MoneyConverter.show(forecast.missing(), viewer.getLocale()),
                forecast.missingFrom().toString());
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
}
