package org.backorder.order;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.backorder.order.FundsMissing.UnfundedOrder;
import org.backorder.sql.Sql;

/** Accounts that fall short: when their waiting orders are tried again, and when the customer is told next (R21). */
@Dependent
class FundingWaitStore {
    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** Orders wait for money: they are due at the finalization date only, their account at the next try. */
    void await(long[] orders, long[] customers, Instant nextTry, Instant now) {
        // the account first: outside a transaction a crash between the two leaves orders that are merely tried once
        // more
        Sql.update(
                database,
                "INSERT INTO funding_wait (customer_id, next_try_at, notice_at)"
                        + " SELECT customer_id, ?, ? FROM unnest(?) AS t (customer_id) ORDER BY customer_id"
                        // the notice keeps its date: one a day, however often money came and was not enough
                        + " ON CONFLICT (customer_id) DO UPDATE SET next_try_at = excluded.next_try_at",
                nextTry,
                now,
                customers);
        Sql.update(
                database,
                "UPDATE backorder SET due_at = finalization_at WHERE id = ANY (?) AND status = 'REQUESTED'"
                        + " AND due_at <> finalization_at",
                (Object) orders);
    }

    /** Accounts that were due and have nothing waiting any more are not tried again. */
    void settle(long[] customers, Instant now) {
        Sql.update(
                database,
                "UPDATE funding_wait w SET next_try_at = NULL WHERE w.customer_id = ANY (?) AND w.next_try_at <= ?"
                        + " AND NOT EXISTS (SELECT 1 FROM backorder b WHERE b.customer_id = w.customer_id"
                        + " AND b.status = 'REQUESTED' AND b.due_at = b.finalization_at AND b.finalization_at > ?)",
                customers,
                now,
                now);
    }

    /** Tries the accounts again later, whatever is the matter with them. */
    void postpone(long[] customers, Instant nextTry) {
        Sql.update(
                database,
                "UPDATE funding_wait SET next_try_at = ? WHERE customer_id = ANY (?) AND next_try_at < ?",
                nextTry,
                customers,
                nextTry);
    }

    /** When the next notice is due. */
    Optional<Instant> nextNotice() {
        return Sql.one(
                        database,
                        "SELECT min(notice_at) AS due FROM funding_wait WHERE next_try_at IS NOT NULL",
                        row -> Optional.ofNullable(row.instantOrNull("due")))
                .flatMap(due -> due);
    }

    /** Customers to be told now. */
    List<Long> dueNotices(Instant now, int limit) {
        return Sql.query(
                database,
                "SELECT customer_id FROM funding_wait WHERE next_try_at IS NOT NULL AND notice_at <= ?"
                        + " ORDER BY notice_at, customer_id LIMIT ?",
                row -> row.number("customer_id"),
                now,
                limit);
    }

    /** Locks the account's notice if it is still due; false when another node was faster. */
    boolean takeNotice(long customer, Instant now) {
        return Sql.one(
                        database,
                        "SELECT customer_id FROM funding_wait WHERE customer_id = ? AND next_try_at IS NOT NULL"
                                + " AND notice_at <= ? FOR UPDATE SKIP LOCKED",
                        row -> true,
                        customer,
                        now)
                .isPresent();
    }

    /** Sets the next notice. */
    void nextNotice(long customer, Instant at) {
        Sql.update(database, "UPDATE funding_wait SET notice_at = ? WHERE customer_id = ?", at, customer);
    }

    /** The same after the customer was told. */
    void told(long customer, Instant next, Instant now) {
        Sql.update(
                database,
                "UPDATE funding_wait SET notice_at = ?, noticed_at = ? WHERE customer_id = ?",
                next,
                now,
                customer);
    }

    /** Orders of a customer that wait for money, the earliest deadline first. */
    List<UnfundedOrder> waiting(long customer, Instant now) {
        return Sql.query(
                database,
                "SELECT id, name, deposit_minor, currency, finalization_at FROM backorder WHERE customer_id = ?"
                        + " AND status = 'REQUESTED' AND opens_at <= ? AND due_at = finalization_at AND finalization_at > ?"
                        + " ORDER BY finalization_at, id",
                row -> new UnfundedOrder(
                        row.number("id"),
                        row.text("name"),
                        row.number("deposit_minor"),
                        row.text("currency"),
                        row.instant("finalization_at")),
                customer,
                now,
                now);
    }
}
