package org.backorder.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Currency;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.customer.NewCustomer;
import org.backorder.ledger.OpenAccount;
import org.backorder.money.Money;

/** Adds a customer together with its deposit account, both or neither. */
@RequestScoped
public class AddCustomerAccount {
    @Inject
    Customers customers;

    @Inject
    OpenAccount openAccount;

    /** Adds it without money and without credit; operators only. */
    @Transactional
    public CustomerView add(Caller operator, NewCustomer customer, Instant now) {
        CustomerView added = customers.add(operator, customer, now);
        Money noCredit = Money.zero(Currency.getInstance(customer.currency()));
        openAccount.open(added.id(), customer.currency(), noCredit, now);
        return added;
    }
}
