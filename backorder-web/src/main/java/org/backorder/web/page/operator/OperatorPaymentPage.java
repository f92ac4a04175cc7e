package org.backorder.web.page.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.BalanceView;
import org.backorder.ledger.Payment;
import org.backorder.ledger.RecordPayment;
import org.backorder.money.Money;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.MoneyConverter;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Books money that came in for a customer, once per external reference (R23). */
@Named
@ViewScoped
public class OperatorPaymentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Customers customers;

    @Inject
    BalanceQuery balances;

    @Inject
    RecordPayment recordPayment;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private @Nullable String login;
    private @Nullable CustomerView customer;
    private @Nullable BalanceView balance;
    private @Nullable String amount;
    private @Nullable String externalId;
    private @Nullable String reference;

    /** Reads customer and balance; only operators have this page. */
    public void load() {
        String wanted = login;
        if (!viewer.isOperator() || wanted == null) {
            answers.missing();
            return;
        }
        customer = customers.byLogin(wanted).orElse(null);
        CustomerView found = customer;
        if (found == null) {
            answers.missing();
        } else {
            balance = answers.orMissing(() -> balances.balance(found.id()));
        }
    }

    /** Books the amount in the account's currency. */
    public void book() {
        CustomerView to = customer;
        BalanceView account = balance;
        if (to == null || account == null) {
            throw new IllegalStateException("an action without its account");
        }
        Money money = money(account.posted().currency().getCurrencyCode());
        if (money == null || !money.isPositive()) {
            answers.problem("payment.amount.wrong", account.posted().currency().getCurrencyCode());
            return;
        }
        Payment payment = new Payment(given(externalId), to.id(), money, "BOOKING", given(reference));
        boolean booked =
                answers.attempt(() -> recordPayment.record(viewer.operator("AddPayment"), payment, time.now()));
        if (booked) {
            answers.done("payment.booked", MoneyConverter.show(money, viewer.getLocale()), to.login());
            answers.goTo("/ledger/account?login=" + to.login());
        }
    }

    private @Nullable Money money(String currency) {
        try {
            return amount == null ? null : Money.parse(amount.strip().replace(',', '.'), currency);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Who paid. */
    public @Nullable CustomerView getCustomer() {
        return customer;
    }

    /** The account before the booking. */
    public @Nullable BalanceView getBalance() {
        return balance;
    }

    /** Login in the address. */
    public @Nullable String getLogin() {
        return login;
    }

    /** Login in the address. */
    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    /** Amount as typed, in the account's currency. */
    public @Nullable String getAmount() {
        return amount;
    }

    /** Amount as typed, in the account's currency. */
    public void setAmount(@Nullable String amount) {
        this.amount = amount;
    }

    /** The bank's or payment service's own id, which makes a repeat harmless. */
    public @Nullable String getExternalId() {
        return externalId;
    }

    /** The bank's or payment service's own id. */
    public void setExternalId(@Nullable String externalId) {
        this.externalId = externalId;
    }

    /** Text for the customer. */
    public @Nullable String getReference() {
        return reference;
    }

    /** Text for the customer. */
    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }
}
