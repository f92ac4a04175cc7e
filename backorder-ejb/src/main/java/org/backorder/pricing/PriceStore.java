package org.backorder.pricing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.backorder.money.Money;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of prices, which are added and never changed. */
@Dependent
class PriceStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    PriceBook book(long tierId) {
        Long sellersTier = Sql.one(
                        database,
                        "SELECT c.tier_id FROM tier t JOIN customer c ON c.id = t.owner_id WHERE t.id = ?",
                        row -> row.number("tier_id"),
                        tierId)
                .orElse(null);
        return new PriceBook(
                Sql.query(
                        database,
                        "SELECT * FROM price WHERE tier_id = ? ORDER BY tld, order_class, valid_from",
                        PriceStore::row,
                        tierId),
                sellersTier);
    }

    /** Locks the class against other changes of its prices. */
    void lock(long tierId) {
        Sql.query(database, "SELECT id FROM tier WHERE id = ? FOR NO KEY UPDATE", row -> row.number("id"), tierId);
    }

    Set<String> tlds() {
        return Set.copyOf(Sql.query(database, "SELECT label FROM tld", row -> row.text("label")));
    }

    /** From that instant on; a second price of the same instant replaces the first, which was never in force. */
    void add(long tierId, PriceKey key, Quote quote, boolean offered, Instant validFrom) {
        Sql.update(
                database,
                """
                INSERT INTO price (tier_id, tld, order_class, application_minor, deposit_minor, currency, offered, valid_from)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (tier_id, tld, order_class, valid_from) DO UPDATE SET
                    application_minor = EXCLUDED.application_minor, deposit_minor = EXCLUDED.deposit_minor,
                    currency = EXCLUDED.currency, offered = EXCLUDED.offered
                """,
                tierId,
                key.tld(),
                key.orderClass(),
                quote.price().minorUnits(),
                quote.deposit().minorUnits(),
                quote.price().currency().getCurrencyCode(),
                offered,
                validFrom);
    }

    private static PriceBook.Entry row(Row row) throws SQLException {
        String currency = row.text("currency");
        Money price = Money.of(row.number("application_minor"), currency);
        Long deposit = row.numberOrNull("deposit_minor");
        Quote quote =
                new Quote(price, deposit == null ? price : Money.of(deposit, currency)); // R18: missing is the price
        return new PriceBook.Entry(
                new PriceKey(row.text("tld"), OrderClass.valueOf(row.text("order_class"))),
                row.instant("valid_from"),
                row.flag("offered") ? Optional.of(quote) : Optional.empty());
    }
}
