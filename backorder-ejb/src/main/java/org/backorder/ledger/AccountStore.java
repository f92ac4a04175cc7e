package org.backorder.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.refusal.NotFound;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Rows of accounts. Locks are taken by ascending id, the last of the house's lock order, and leave foreign keys free. */
@Dependent
class AccountStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Adds the customer's account; false when it has one. */
    boolean open(CustomerId customer, String currency, Money creditLimit, Instant now) {
        return Sql.update(
                        database,
                        """
                        INSERT INTO ledger_account (code, kind, customer_id, currency, credit_limit_minor, created_at)
                        VALUES (?, 'CUSTOMER', ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """,
                        "CUSTOMER:" + customer,
                        customer.value(),
                        currency,
                        creditLimit.minorUnits(),
                        now)
                == 1;
    }

    /** Number of the customer's account; refuses with NotFound. */
    long idOf(CustomerId customer) {
        return Sql.one(
                        database,
                        "SELECT id FROM ledger_account WHERE customer_id = ?",
                        row -> row.number("id"),
                        customer.value())
                .orElseThrow(() -> new NotFound("deposit account of user", customer.toString()));
    }

    /** Number of the operator's account, made when first needed. */
    long idOf(OwnAccount kind, String currency, Instant now) {
        String code = kind + ":" + currency;
        return findOwn(code).orElseGet(() -> {
            Sql.update(database, """
                    INSERT INTO ledger_account (code, kind, currency, created_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """, code, kind, currency, now);
            return findOwn(code).orElseThrow();
        });
    }

    private Optional<Long> findOwn(String code) {
        return Sql.one(database, "SELECT id FROM ledger_account WHERE code = ?", row -> row.number("id"), code);
    }

    LedgerAccount lock(long id) {
        return lockAll(id).get(0);
    }

    /** Locks the accounts by ascending id, whatever the order given. */
    List<LedgerAccount> lockAll(long... ids) {
        return Sql.query(
                database,
                "SELECT * FROM ledger_account WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE",
                AccountStore::row,
                ids);
    }

    /** Locks the accounts of the customers by ascending id; customers without one are left out. */
    List<LedgerAccount> lockOf(long[] customers) {
        return Sql.query(
                database,
                "SELECT * FROM ledger_account WHERE customer_id = ANY (?) ORDER BY id FOR NO KEY UPDATE",
                AccountStore::row,
                customers);
    }

    /** Changes a locked account; the database refuses what would make available negative. */
    void change(long id, long postedDelta, long heldDelta) {
        Sql.update(
                database,
                "UPDATE ledger_account SET posted_minor = posted_minor + ?, held_minor = held_minor + ? WHERE id = ?",
                postedDelta,
                heldDelta,
                id);
    }

    void setCreditLimit(long id, long limit) {
        Sql.update(database, "UPDATE ledger_account SET credit_limit_minor = ? WHERE id = ?", limit, id);
    }

    /** Adds to what is held on many locked accounts. */
    void hold(long[] ids, long[] amounts) {
        Sql.update(database, """
                UPDATE ledger_account a SET held_minor = a.held_minor + more.amount
                FROM unnest(?, ?) AS more (id, amount) WHERE a.id = more.id
                """, ids, amounts);
    }

    private static LedgerAccount row(Row row) throws SQLException {
        Long customer = row.numberOrNull("customer_id");
        return new LedgerAccount(
                row.number("id"),
                customer == null ? 0 : customer,
                row.text("currency"),
                row.number("posted_minor"),
                row.number("held_minor"),
                row.number("credit_limit_minor"));
    }
}
