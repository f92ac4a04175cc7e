package org.backorder.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;
import org.backorder.customer.AddCustomer;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerChange;
import org.backorder.customer.CustomerView;
import org.backorder.customer.ModifyCustomer;
import org.backorder.customer.NewCustomer;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/** Adds and changes customers together with their deposit accounts, both or neither. */
@Stateless
public class CustomerAccounts {
    @Inject
    AddCustomer addCustomer;

    @Inject
    ModifyCustomer modifyCustomer;

    @Inject
    OpenAccount openAccount;

    @Inject
    SetCreditLimit setCreditLimit;

    /** Adds it without money; refuses as {@link AddCustomer}, {@link OpenAccount} and {@link SetCreditLimit} do. */
    public CustomerView add(Caller caller, NewCustomer customer, @Nullable Money creditLimit, Instant now) {
        Currency currency = OpenAccount.currency(customer.currency());
        CustomerView added = addCustomer.add(caller, customer, now);
        openAccount.open(added.id(), currency.getCurrencyCode(), Money.zero(currency), now);
        if (creditLimit != null) {
            setCreditLimit.set(caller, added.id(), creditLimit, now);
        }
        return added;
    }

    /** Changes it and, when given, how far its account may be overdrawn; refuses as {@link ModifyCustomer} and {@link SetCreditLimit} do. */
    public CustomerView modify(
            Caller caller, String login, CustomerChange change, @Nullable Money creditLimit, Instant now) {
        CustomerView changed = modifyCustomer.modify(caller, login, change, now);
        if (creditLimit != null) {
            setCreditLimit.set(caller, changed.id(), creditLimit, now);
        }
        return changed;
    }
}
