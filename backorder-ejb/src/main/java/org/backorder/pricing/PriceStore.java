package org.backorder.pricing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
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
        return new PriceBook(Sql.query(
                database,
                "SELECT * FROM price WHERE tier_id = ? ORDER BY tld, order_class, valid_from",
                PriceStore::row,
                tierId));
    }

    Optional<String> tierName(long tierId) {
        return Sql.one(database, "SELECT name FROM tier WHERE id = ?", row -> row.text("name"), tierId);
    }

    boolean knowsTld(String tld) {
        return Sql.one(database, "SELECT label FROM tld WHERE label = ?", row -> row.text("label"), tld)
                .isPresent();
    }

    /** From that instant on; a second price of the same instant replaces the first, which was never in force. */
    void add(long tierId, PriceKey key, Money price, Money deposit, Instant validFrom) {
        Sql.update(
                database,
                """
                INSERT INTO price (tier_id, tld, order_class, application_minor, deposit_minor, currency, valid_from)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (tier_id, tld, order_class, valid_from) DO UPDATE SET
                    application_minor = EXCLUDED.application_minor, deposit_minor = EXCLUDED.deposit_minor,
                    currency = EXCLUDED.currency
                """,
                tierId,
                key.tld(),
                key.orderClass(),
                price.minorUnits(),
                deposit.minorUnits(),
                price.currency().getCurrencyCode(),
                validFrom);
    }

    private static PriceBook.Entry row(Row row) throws SQLException {
        String currency = row.text("currency");
        Money price = Money.of(row.number("application_minor"), currency);
        Long deposit = row.numberOrNull("deposit_minor");
        return new PriceBook.Entry(
                new PriceKey(row.text("tld"), OrderClass.valueOf(row.text("order_class"))),
                row.instant("valid_from"),
                new Quote(price, deposit == null ? price : Money.of(deposit, currency))); // R18: missing is the price
    }
}
