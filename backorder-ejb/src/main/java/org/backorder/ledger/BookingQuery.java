package org.backorder.ledger;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.backorder.money.Money;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Like;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;

/** Searches the bookings of one account (R23); the caller has checked that the customer may be seen. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BookingQuery {
    /** Postings of one account are written under its lock: their ids rise in the order of the balances they made. */
    private static final String BOOKINGS = """
            WITH own AS (SELECT id, currency FROM ledger_account WHERE customer_id = ?),
            signed AS (
                SELECT p.id, p.posted_at, p.kind, p.description, p.order_id, p.currency, -p.amount_minor AS amount
                FROM posting p JOIN own ON own.id = p.debit_account_id
                UNION ALL SELECT p.id, p.posted_at, p.kind, p.description, p.order_id, p.currency, p.amount_minor
                FROM posting p JOIN own ON own.id = p.credit_account_id),
            booking AS (SELECT signed.*, (sum(amount) OVER (ORDER BY id))::bigint AS balance FROM signed),
            wanted AS (SELECT * FROM booking WHERE kind = ANY (?)
            """;

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    /** A page of bookings and what all that match sum up to. */
    public record Bookings(Page<Booking> page, Money sum) {}

    /** Bookings in the order they were made, or newest first; refuses with NotFound when the customer has no account. */
    public Bookings list(BookingFilter filter, PageRequest page) {
        List<Object> parameters = new ArrayList<>();
        String matching = BOOKINGS + conditions(filter, parameters) + ") ";
        Money sum = Sql.one(
                        database,
                        matching
                                + "SELECT own.currency, (SELECT coalesce(sum(amount), 0)::bigint FROM wanted) AS amount FROM own",
                        row -> Money.of(row.number("amount"), row.text("currency")),
                        parameters.toArray())
                .orElseThrow(() -> new NotFound(
                        "deposit account of user", filter.customer().toString()));
        long total = Sql.query(
                        database,
                        matching + "SELECT count(*) AS total FROM wanted",
                        row -> row.number("total"),
                        parameters.toArray())
                .get(0);
        Collections.addAll(parameters, page.first(), page.limit());
        List<Booking> rows = Sql.query(
                database,
                matching + "SELECT * FROM wanted ORDER BY id" + (filter.newestFirst() ? " DESC" : "")
                        + " OFFSET ? LIMIT ?",
                BookingQuery::booking,
                parameters.toArray());
        return new Bookings(new Page<>(rows, total), sum);
    }

    private static String conditions(BookingFilter filter, List<Object> parameters) {
        StringBuilder more = new StringBuilder();
        Collections.addAll(
                parameters,
                filter.customer().value(),
                filter.kinds().stream().map(PostingKind::name).toArray(String[]::new));
        if (filter.from() != null) {
            more.append(" AND posted_at >= ?");
            parameters.add(filter.from());
        }
        if (filter.to() != null) {
            more.append(" AND date_trunc('second', posted_at) <= ?");
            parameters.add(filter.to());
        }
        if (filter.description() != null) {
            more.append(" AND description ILIKE ?");
            parameters.add(Like.of(filter.description()));
        }
        if (filter.invoice() != null) {
            more.append(" AND '' LIKE ?"); // no booking is on an invoice: only a pattern that asks for nothing fits
            parameters.add(Like.of(filter.invoice()));
        }
        return more.toString();
    }

    private static Booking booking(Row row) throws SQLException {
        String currency = row.text("currency");
        return new Booking(
                new PostingView(
                        row.number("id"),
                        row.instant("posted_at"),
                        row.text("kind"),
                        row.text("description"),
                        Money.of(row.number("amount"), currency),
                        row.numberOrNull("order_id")),
                Money.of(row.number("balance"), currency));
    }
}
