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
import org.backorder.money.Money;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of fund holds. Whoever changes one holds the lock of its account. */
@Dependent
class HoldStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    void add(long accountId, HoldFor holdFor, Money amount, Instant now) {
        Sql.update(
                database,
                """
                INSERT INTO fund_hold (account_id, order_id, purpose, description, amount_minor, currency, state, placed_at,
                    expires_at)
                VALUES (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
                """,
                accountId,
                holdFor.orderId(),
                holdFor.purpose(),
                holdFor.description(),
                amount.minorUnits(),
                amount.currency().getCurrencyCode(),
                now,
                holdFor.expiresAt());
    }

    /** Many holds with one statement, ids in the order given. */
    void addAll(List<NewHold> holds, Instant now) {
        Sql.update(
                database,
                """
                INSERT INTO fund_hold (account_id, order_id, purpose, description, amount_minor, currency, state, placed_at,
                    expires_at)
                SELECT account_id, order_id, purpose, description, amount, currency, 'OPEN', ?, expires_at
                FROM unnest(?, ?, ?, ?, ?, ?, ?)
                AS hold (account_id, order_id, purpose, description, amount, currency, expires_at)
                """,
                now,
                numbers(holds, NewHold::accountId),
                numbers(holds, hold -> hold.request().holdFor().orderId()),
                texts(holds, hold -> hold.request().holdFor().purpose()),
                texts(holds, hold -> hold.request().holdFor().description()),
                numbers(holds, NewHold::amount),
                texts(holds, hold -> hold.request().amount().currency().getCurrencyCode()),
                holds.stream().map(hold -> hold.request().holdFor().expiresAt()).toArray(Instant[]::new));
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

    private static String[] texts(List<NewHold> holds, Function<NewHold, String> column) {
        return holds.stream().map(column).toArray(String[]::new);
    }

    private static FundHold row(Row row) throws SQLException {
        Long charge = row.numberOrNull("charge_minor");
        Long captured = row.numberOrNull("captured_minor");
        return new FundHold(
                row.number("id"),
                row.number("account_id"),
                row.number("order_id"),
                row.text("description"),
                Money.of(row.number("amount_minor"), row.text("currency")),
                HoldState.valueOf(row.text("state")),
                charge == null ? 0 : charge,
                captured == null ? 0 : captured);
    }
}
