package org.backorder.custody;

import jakarta.ejb.Stateless;
import java.util.List;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Reads names handed over; a name still in trust, or a foreign one, answers like a missing one (R42). */
@Stateless
public class CustodyQuery {

    /** The name in the caller's account; refuses with NotFound. */
    public CustodyView byName(Caller caller, String aceName) {
        throw new UnsupportedOperationException("contract");
    }

    /** Names in a customer's account, by name. */
    public Page<CustodyView> list(Caller caller, CustomerId customer, PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }

    /** The log of a name in the caller's account. */
    public List<CustodyEntry> log(Caller caller, String aceName) {
        throw new UnsupportedOperationException("contract");
    }
}
