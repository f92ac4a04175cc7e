package org.backorder.ledger;

import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Optional;
import org.backorder.customer.CustomerId;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Reads balances, holds and postings; callers see their own, staff see all. */
@Stateless
public class BalanceQuery {

    /** The customer's account; refuses with NotFound. */
    public BalanceView balance(CustomerId customer) {
        throw new UnsupportedOperationException("contract");
    }

    /** Open holds, oldest first. */
    public Page<HoldView> holds(CustomerId customer, PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }

    /** The open hold of an order. */
    public Optional<HoldView> holdOf(long orderId) {
        throw new UnsupportedOperationException("contract");
    }

    /** Postings, newest first. */
    public Page<PostingView> postings(CustomerId customer, PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }

    /** Sum of all postings per currency code in minor units: zero at every moment, both sides counted. */
    public Map<String, Long> postingSums() {
        throw new UnsupportedOperationException("contract");
    }
}
