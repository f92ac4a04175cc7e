package org.backorder.ledger;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Like;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Reads balances, holds and postings; callers see their own, staff see all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BalanceQuery {
    private static final String OPEN_HOLDS = """
            WITH RECURSIVE people (id, login, depth) AS (
                SELECT id, login, 0 FROM customer WHERE id = ?
                UNION ALL SELECT sub.id, sub.login, people.depth + 1
                FROM customer sub JOIN people ON people.id = sub.parent_id WHERE people.depth < ?),
            wanted AS (
                SELECT h.*, people.id AS customer_id, people.login
                FROM people JOIN ledger_account a ON a.customer_id = people.id JOIN fund_hold h ON h.account_id = a.id
                WHERE people.depth >= ? AND h.state = 'OPEN' AND h.purpose LIKE ANY (?))
            """;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** The customer's account; refuses with NotFound. */
    public BalanceView balance(CustomerId customer) {
        return Sql.one(
                        database,
                        "SELECT * FROM ledger_account WHERE customer_id = ?",
                        row -> new BalanceView(
                                Money.of(row.number("posted_minor"), row.text("currency")),
                                Money.of(row.number("credit_limit_minor"), row.text("currency")),
                                Money.of(row.number("held_minor"), row.text("currency"))),
                        customer.value())
                .orElseThrow(() -> new NotFound("deposit account of user", customer.toString()));
    }

    /** Open holds of one customer, oldest first. */
    public Page<HoldView> holds(CustomerId customer, PageRequest page) {
        return holds(HoldFilter.of(customer), page);
    }

    /** Open holds, oldest first. */
    public Page<HoldView> holds(HoldFilter filter, PageRequest page) {
        long customer = filter.customer().value();
        int most = filter.depth().most();
        int least = filter.depth().least();
        String[] purposes = filter.purposes().isEmpty()
                ? new String[] {"%"}
                : filter.purposes().stream()
                        .map(pattern -> Like.of(pattern.toUpperCase(Locale.ROOT)))
                        .toArray(String[]::new);
        return new Page<>(
                Sql.query(
                        database,
                        OPEN_HOLDS + "SELECT * FROM wanted ORDER BY id OFFSET ? LIMIT ?",
                        BalanceQuery::hold,
                        customer,
                        most,
                        least,
                        purposes,
                        page.first(),
                        page.limit()),
                Sql.query(
                                database,
                                OPEN_HOLDS + "SELECT count(*) AS total FROM wanted",
                                row -> row.number("total"),
                                customer,
                                most,
                                least,
                                purposes)
                        .get(0));
    }

    /** Postings, newest first. */
    public Page<PostingView> postings(CustomerId customer, PageRequest page) {
        long last = Math.addExact(page.first(), page.limit());
        // each side by its own index, no further than the page reaches
        return new Page<>(
                Sql.query(
                        database, """
                        WITH own AS (SELECT id FROM ledger_account WHERE customer_id = ?)
                        SELECT * FROM (
                            (SELECT p.*, -p.amount_minor AS signed FROM posting p
                             WHERE p.debit_account_id = (SELECT id FROM own) ORDER BY p.id DESC LIMIT ?)
                            UNION ALL
                            (SELECT p.*, p.amount_minor AS signed FROM posting p
                             WHERE p.credit_account_id = (SELECT id FROM own) ORDER BY p.id DESC LIMIT ?)) AS both_sides
                        ORDER BY id DESC OFFSET ? LIMIT ?
                        """, BalanceQuery::posting, customer.value(), last, last, page.first(), page.limit()),
                count("""
                        SELECT count(*) AS total FROM posting p JOIN ledger_account a
                        ON a.id IN (p.debit_account_id, p.credit_account_id) WHERE a.customer_id = ?
                        """, customer));
    }

    /** Sum of all postings per currency code in minor units: zero at every moment, both sides counted. */
    public Map<String, Long> postingSums() {
        Map<String, Long> sums = new TreeMap<>();
        Sql.query(database, """
                        SELECT a.currency, sum(side.amount)::bigint AS total
                        FROM (SELECT debit_account_id AS account_id, -amount_minor AS amount FROM posting
                              UNION ALL SELECT credit_account_id, amount_minor FROM posting) side
                        JOIN ledger_account a ON a.id = side.account_id GROUP BY a.currency
                        """, row -> Map.entry(row.text("currency"), row.number("total")))
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }

    private long count(String sql, CustomerId customer) {
        return Sql.query(database, sql, row -> row.number("total"), customer.value())
                .get(0);
    }

    private static HoldView hold(Row row) throws SQLException {
        Money amount = Money.of(row.number("amount_minor"), row.text("currency"));
        return new HoldView(
                row.number("id"),
                new CustomerId(row.number("customer_id")),
                row.text("login"),
                row.number("order_id"),
                row.text("purpose"),
                row.text("description"),
                amount,
                HoldStore.quoted(row, amount),
                HoldStore.rate(row),
                row.instant("placed_at"),
                row.instantOrNull("expires_at"));
    }

    private static PostingView posting(Row row) throws SQLException {
        return new PostingView(
                row.number("id"),
                row.instant("posted_at"),
                row.text("kind"),
                row.text("description"),
                Money.of(row.number("signed"), row.text("currency")),
                row.numberOrNull("order_id"));
    }
}
