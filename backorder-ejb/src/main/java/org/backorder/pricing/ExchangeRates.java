package org.backorder.pricing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.backorder.money.ReferenceRates;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Reads the imported reference rates (R20). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExchangeRates {
    @Inject
    RateStore rates;

    @Inject
    RateCache cache;

    /** The rates of the latest day imported; what is held now is converted at them. */
    public ReferenceRates latest() {
        return cache.latest();
    }

    /** Published rates, the latest day first, by currency. */
    public Page<RateRow> list(RateFilter filter, PageRequest page) {
        return rates.list(filter, page);
    }
}
