package org.backorder.pricing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Prices in force per user class, TLD and order class (R18). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceList {
    @Inject
    PriceCache books;

    /** The price for a customer's user class; empty when the class is not offered for that TLD. */
    public Optional<Quote> quote(long tierId, String tld, OrderClass orderClass, Instant now) {
        return books.book(tierId).quote(new PriceKey(tld, orderClass), now);
    }

    /** All prices of a user class whose TLD contains the text, by TLD. */
    public Page<PriceRow> list(long tierId, String text, PageRequest page, Instant now) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<PriceRow> matching = books.book(tierId).rows(now).stream()
                .filter(row -> row.tld().contains(wanted))
                .toList();
        return new Page<>(
                matching.stream().skip(page.first()).limit(page.limit()).toList(), matching.size());
    }

    /** The same prices as relations: what a success costs, its currency, and what is held beforehand (R18). */
    public List<Relation> relations(long tierId, Instant now) {
        return books.book(tierId).rows(now).stream()
                .flatMap(PriceList::relations)
                .toList();
    }

    private static Stream<Relation> relations(PriceRow row) {
        String prefix = "PRICE_CLASS_DOMAIN_" + row.orderClass().apiName(row.tld()) + "_";
        return Stream.of(
                new Relation(prefix + "APPLICATION", row.price().decimal()),
                new Relation(prefix + "CURRENCY", row.price().currency().getCurrencyCode()),
                new Relation(prefix + "DEPOSIT", row.deposit().decimal()));
    }
}
