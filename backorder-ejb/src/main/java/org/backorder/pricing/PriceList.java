package org.backorder.pricing;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.Optional;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Prices in force per user class, TLD and order class (R18). */
@Stateless
public class PriceList {

    /** The price for a customer's user class; empty when the class is not offered for that TLD. */
    public Optional<Quote> quote(long tierId, String tld, OrderClass orderClass, Instant now) {
        throw new UnsupportedOperationException("contract");
    }

    /** All prices of a user class whose TLD contains the text, by TLD. */
    public Page<PriceRow> list(long tierId, String text, PageRequest page, Instant now) {
        throw new UnsupportedOperationException("contract");
    }
}
