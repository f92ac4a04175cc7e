package org.backorder.customer;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.Optional;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Finds customers and lets operators add and switch them. */
@Stateless
public class Customers {

    /** By number; refuses with NotFound. */
    public CustomerView byId(CustomerId id) {
        throw new UnsupportedOperationException("contract");
    }

    /** By login, any case. */
    public Optional<CustomerView> byLogin(String login) {
        throw new UnsupportedOperationException("contract");
    }

    /** Customers whose login or mail contains the text, for staff only. */
    public Page<CustomerView> list(Caller caller, String text, PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }

    /** Adds a customer without money (the caller opens its deposit account by ledger.OpenAccount); operators only. */
    public CustomerView add(Caller caller, NewCustomer customer, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** Lets a customer in or shuts it out, with a reason for the audit trail; operators only. */
    public void setActive(Caller caller, CustomerId id, boolean active, String reason, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
