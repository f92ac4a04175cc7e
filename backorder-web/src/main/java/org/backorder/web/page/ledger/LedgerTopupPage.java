package org.backorder.web.page.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.BalanceView;
import org.backorder.money.Money;
import org.backorder.payment.CancelTopUp;
import org.backorder.payment.PaymentWays;
import org.backorder.payment.PaymentWaysQuery;
import org.backorder.payment.SettleTopUp;
import org.backorder.payment.StartTopUp;
import org.backorder.payment.TopUpQuery;
import org.backorder.payment.TopUpState;
import org.backorder.payment.TopUpView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.MoneyConverter;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Texts;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Paying in: by PayPal, by wire, and what became of it. Buyers come back here from PayPal (R23). */
@Named
@ViewScoped
public class LedgerTopupPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/ledger/topup";
    private static final CsvColumns<TopUpView> COLUMNS = CsvColumns.<TopUpView>none()
            .and("started", "topup.started", TopUpView::createdAt)
            .and("amount", "account.amount", TopUpView::amount)
            .and(
                    "currency",
                    "customers.currency",
                    topUp -> topUp.amount().currency().getCurrencyCode())
            .and("state", "lists.state", topUp -> topUp.state().name())
            .and("reason", "topup.reason", TopUpView::reason)
            .and("ended", "topup.ended", TopUpView::endedAt);

    @Inject
    BalanceQuery balances;

    @Inject
    PaymentWaysQuery payments;

    @Inject
    TopUpQuery topUps;

    @Inject
    StartTopUp startTopUp;

    @Inject
    SettleTopUp settleTopUp;

    @Inject
    CancelTopUp cancelTopUp;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    RequestTime time;

    @Inject
    Answers answers;

    private final LazyRows<TopUpView> rows = new LazyRows<>(this::page);
    private @Nullable Long id;
    private @Nullable String token;
    private boolean cancelled;
    private @Nullable BalanceView balance;
    private @Nullable PaymentWays ways;
    private @Nullable String amount;

    /** Reads the account, or says what became of the top-up the buyer comes back from. */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
            return;
        }
        Long back = id;
        if (back != null) {
            comeBack(back);
            return;
        }
        balance = answers.orMissing(() -> balances.balance(viewer.caller().id()));
        ways = payments.ways(viewer.caller(), time.now());
    }

    private void comeBack(long topUp) {
        TopUpView known = answers.orMissing(() -> topUps.find(viewer.allowed("StatusTopUp"), topUp));
        if (known == null) {
            return;
        }
        if (cancelled && token != null) {
            cancelTopUp.cancel(viewer.caller(), topUp, token, time.now());
        } else if (known.state().isOpen()) {
            settleTopUp.settle(topUp, time.now());
        }
        say(topUps.find(viewer.caller(), topUp));
        answers.goTo(HERE);
    }

    private void say(TopUpView topUp) {
        String money = MoneyConverter.show(topUp.amount(), viewer.getLocale());
        if (topUp.state() == TopUpState.DECLINED || topUp.state() == TopUpState.FAILED) {
            answers.problem("topup.said." + topUp.state(), money, reason(topUp));
        } else {
            answers.done("topup.said." + topUp.state(), money);
        }
    }

    /** Begins a payment by PayPal and sends the buyer there. */
    public void pay() {
        BalanceView account = balance;
        if (account == null) {
            throw new IllegalStateException("an action without its account");
        }
        String currency = account.posted().currency().getCurrencyCode();
        Money money = money(currency);
        if (money == null || !money.isPositive()) {
            answers.problem("payment.amount.wrong", currency);
            return;
        }
        TopUpView topUp = answers.attempt(() -> startTopUp.start(viewer.allowed("StartTopUp"), money, time.now()));
        if (topUp == null) {
            return;
        }
        String approve = topUp.approveUrl();
        if (topUp.isPayable() && approve != null) {
            answers.leaveFor(approve);
        } else {
            say(topUp);
        }
    }

    private @Nullable Money money(String currency) {
        try {
            return amount == null ? null : Money.parse(amount.strip().replace(',', '.'), currency);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private Page<TopUpView> page(PageRequest request, LazyRows.Order order) {
        return topUps.list(viewer.caller().id(), request);
    }

    /** Why it ended without money, in words; empty when there is nothing to say. */
    public String reason(TopUpView topUp) {
        String reason = topUp.reason();
        return reason == null ? "" : texts.sayOr("topup.reason." + reason, reason);
    }

    /** The account now. */
    public @Nullable BalanceView getBalance() {
        return balance;
    }

    /** How to pay. */
    public @Nullable PaymentWays getWays() {
        return ways;
    }

    /** Payments by PayPal, newest first. */
    public LazyRows<TopUpView> getRows() {
        return rows;
    }

    /** What of a payment a file holds. */
    public CsvColumns<TopUpView> getColumns() {
        return COLUMNS;
    }

    /** Amount as typed, in the account's currency. */
    public @Nullable String getAmount() {
        return amount;
    }

    /** Amount as typed, in the account's currency. */
    public void setAmount(@Nullable String amount) {
        this.amount = amount;
    }

    /** The top-up the buyer comes back from. */
    public @Nullable Long getId() {
        return id;
    }

    /** The top-up the buyer comes back from. */
    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** PayPal's number of its order, as PayPal puts it into the address. */
    public @Nullable String getToken() {
        return token;
    }

    /** PayPal's number of its order. */
    public void setToken(@Nullable String token) {
        this.token = token;
    }

    /** True when the buyer comes back without having approved. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** True when the buyer comes back without having approved; any value counts. */
    public void setCancelled(boolean cancelled) {
        this.cancelled = cancelled;
    }
}
