package org.backorder.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.backorder.money.ExchangeRate;
import org.backorder.money.Money;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of fund holds. Whoever changes one holds the lock of its account. */
@Dependent
class HoldStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Many holds with one statement, ids in the order given. */
    void addAll(List<NewHold> holds, Instant now) {
        Sql.update(
                database,
                """
                INSERT INTO fund_hold (account_id, order_id, purpose, description, amount_minor, currency, state, placed_at,
                    expires_at, quoted_minor, quoted_currency, rate, rate_date)
                SELECT account_id, order_id, purpose, description, amount, currency, 'OPEN', ?, expires_at,
                    CASE WHEN rate IS NOT NULL THEN quoted END, CASE WHEN rate IS NOT NULL THEN quoted_currency END,
                    rate::numeric, rate_date::date
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS hold (account_id, order_id, purpose, description, amount, currency, expires_at, quoted, quoted_currency,
                    rate, rate_date)
                """,
                now,
                numbers(holds, NewHold::accountId),
                numbers(holds, hold -> hold.holdFor().orderId()),
                texts(holds, hold -> hold.holdFor().purpose()),
                texts(holds, hold -> hold.holdFor().description()),
                numbers(holds, NewHold::amount),
                texts(holds, hold -> hold.held().currency().getCurrencyCode()),
                holds.stream().map(hold -> hold.holdFor().expiresAt()).toArray(Instant[]::new),
                numbers(holds, hold -> hold.quoted().minorUnits()),
                texts(holds, hold -> hold.quoted().currency().getCurrencyCode()),
                texts(holds, hold -> hold.rate() == null ? null : hold.rate().decimal()),
                texts(
                        holds,
                        hold -> hold.rate() == null ? null : hold.rate().date().toString()));
    }

    /** Writes on the orders' open holds when they are expected to end. */
    void expectEnds(long[] orderIds, Instant[] ends) {
        Sql.update(database, """
                UPDATE fund_hold h SET expires_at = n.ends_at
                FROM unnest(?, ?) AS n (order_id, ends_at) WHERE h.order_id = n.order_id AND h.state = 'OPEN'
                """, orderIds, ends);
    }

    Optional<FundHold> open(long orderId) {
        return Sql.one(
                database, "SELECT * FROM fund_hold WHERE order_id = ? AND state = 'OPEN'", HoldStore::row, orderId);
    }

    List<FundHold> openOf(long[] orderIds) {
        return Sql.query(
                database,
                "SELECT * FROM fund_hold WHERE order_id = ANY (?) AND state = 'OPEN'",
                HoldStore::row,
                orderIds);
    }

    /** The hold of the order that was resolved last. */
    Optional<FundHold> lastResolved(long orderId) {
        return Sql.one(
                database,
                "SELECT * FROM fund_hold WHERE order_id = ? AND state <> 'OPEN' ORDER BY id DESC LIMIT 1",
                HoldStore::row,
                orderId);
    }

    /** The only writer of a single hold's state; false when another resolved it before. */
    boolean resolve(
            long id,
            HoldState state,
            @Nullable Long charge,
            @Nullable Long captured,
            @Nullable String reason,
            Instant now) {
        return Sql.update(database, """
                        UPDATE fund_hold SET state = ?, charge_minor = ?, captured_minor = ?,
                            resolution_reason = left(?, 64), resolved_at = ?
                        WHERE id = ? AND state = 'OPEN'
                        """, state, charge, captured, reason, now, id) == 1;
    }

    /** Releases the orders' open holds on the locked accounts and gives the amounts back; answers how many there were. */
    int releaseAll(long[] orderIds, long[] lockedAccounts, String reason, Instant now) {
        return Sql.query(database, """
                        WITH released AS (
                            UPDATE fund_hold SET state = 'RELEASED', resolution_reason = left(?, 64), resolved_at = ?
                            WHERE order_id = ANY (?) AND account_id = ANY (?) AND state = 'OPEN'
                            RETURNING account_id, amount_minor),
                        returned AS (
                            UPDATE ledger_account a SET held_minor = a.held_minor - sums.amount
                            FROM (SELECT account_id, sum(amount_minor)::bigint AS amount FROM released GROUP BY account_id) sums
                            WHERE a.id = sums.account_id)
                        SELECT count(*) AS total FROM released
                        """, row -> row.integer("total"), reason, now, orderIds, lockedAccounts)
                .get(0);
    }

    private static long[] numbers(List<NewHold> holds, ToLongFunction<NewHold> column) {
        return holds.stream().mapToLong(column).toArray();
    }

    private static @Nullable String[] texts(List<NewHold> holds, Function<NewHold, @Nullable String> column) {
        return holds.stream().map(column).toArray(String[]::new);
    }

    private static FundHold row(Row row) throws SQLException {
        Long charge = row.numberOrNull("charge_minor");
        Long captured = row.numberOrNull("captured_minor");
        Money amount = Money.of(row.number("amount_minor"), row.text("currency"));
        return new FundHold(
                row.number("id"),
                row.number("account_id"),
                row.number("order_id"),
                row.text("description"),
                amount,
                quoted(row, amount),
                rate(row),
                HoldState.valueOf(row.text("state")),
                charge == null ? 0 : charge,
                captured == null ? 0 : captured);
    }

    /** What the hold of this row was asked for: in another currency, or what is held. */
    static Money quoted(Row row, Money amount) throws SQLException {
        String currency = row.textOrNull("quoted_currency");
        return currency == null ? amount : Money.of(row.number("quoted_minor"), currency);
    }

    /** The rate the hold of this row was placed at, if it was converted. */
    static @Nullable ExchangeRate rate(Row row) throws SQLException {
        String rate = row.textOrNull("rate");
        return rate == null
                ? null
                : ExchangeRate.parse(row.text("quoted_currency"), row.text("currency"), rate, row.date("rate_date"));
    }
}
