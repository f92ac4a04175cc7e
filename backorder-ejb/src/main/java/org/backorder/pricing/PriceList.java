package org.backorder.pricing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.backorder.money.ReferenceRates;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** Prices in force per user class, TLD and order class (R18). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceList {
    @Inject
    PriceCache books;

    @Inject
    ExchangeRates exchangeRates;

    /** The price for a customer's user class; empty when the class is not offered for that TLD. */
    public Optional<Quote> quote(long tierId, String tld, OrderClass orderClass, Instant now) {
        return quote(tierId, new PriceKey(tld, orderClass), now);
    }

    /** All prices of a user class whose TLD contains the text, by TLD. */
    public Page<PriceRow> list(long tierId, String text, PageRequest page, Instant now) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<PriceRow> matching = rows(tierId, now).stream()
                .filter(row -> row.tld().contains(wanted))
                .toList();
        return new Page<>(
                matching.stream().skip(page.first()).limit(page.limit()).toList(), matching.size());
    }

    /** The same prices as relations: what a success costs, its currency, and what is held beforehand (R18). */
    public List<Relation> relations(long tierId, Instant now) {
        return rows(tierId, now).stream().flatMap(PriceList::relations).toList();
    }

    /** The same in one currency, at the latest reference rates (R20); a price that cannot be converted stays as it is. */
    public List<Relation> relationsIn(Currency currency, long tierId, Instant now) {
        ReferenceRates rates = exchangeRates.latest();
        return rows(tierId, now).stream()
                .map(row -> rates.convert(row.price(), currency, RoundingMode.HALF_UP)
                        .flatMap(price -> rates.convert(row.deposit(), currency, RoundingMode.HALF_UP)
                                .map(deposit -> new PriceRow(row.tld(), row.orderClass(), price, deposit)))
                        .orElse(row))
                .flatMap(PriceList::relations)
                .toList();
    }

    private List<PriceRow> rows(long tierId, Instant now) {
        return books.book(tierId).keys().stream()
                .flatMap(key -> quote(tierId, key, now).stream()
                        .map(quote -> new PriceRow(key.tld(), key.orderClass(), quote.price(), quote.deposit())))
                .toList();
    }

    /**
     * A reseller's own class offers what the reseller is offered, and never for less: its price may have risen since the class was made. Resellers
     * stand in a tree, so that this ends.
     */
    private Optional<Quote> quote(long tierId, PriceKey key, Instant now) {
        PriceBook book = books.book(tierId);
        Optional<Quote> own = book.quote(key, now);
        Long seller = book.sellersTier();
        return seller == null || own.isEmpty()
                ? own
                : quote(seller, key, now).map(floor -> own.get().atLeast(floor));
    }

    private static Stream<Relation> relations(PriceRow row) {
        String prefix = "PRICE_CLASS_DOMAIN_" + row.orderClass().apiName(row.tld()) + "_";
        return Stream.of(
                new Relation(prefix + "APPLICATION", row.price().decimal()),
                new Relation(prefix + "CURRENCY", row.price().currency().getCurrencyCode()),
                new Relation(prefix + "DEPOSIT", row.deposit().decimal()));
    }
}
