package org.backorder.forecast;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.customer.Reach;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.BalanceView;
import org.backorder.money.ExchangeRate;
import org.backorder.money.Money;
import org.backorder.pricing.ExchangeRates;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Row;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Foresees what a customer's live orders ask of its account. The database sorts them and hands them over step by step, in the
 * transaction the cursor needs; nothing but sums and one page is kept.
 */
@Stateless
public class FundingForecastQuery {
    private static final int STEP = 2_000;

    /** Those that are held, in the order they were; then the others as the funding run meets them (R21, ties by R33). */
    private static final String ORDERS = """
            SELECT b.id, b.order_class, b.tld, b.name, b.name_unicode, b.priority, greatest(b.opens_at, ?) AS opens_at,
                b.finalization_at, b.created_at, b.price_minor, b.deposit_minor, b.currency,
                count(*) OVER (PARTITION BY b.name) > 1 AS shared,
                h.amount_minor AS held_minor, h.currency AS held_currency, h.quoted_currency, h.rate, h.rate_date
            FROM backorder b LEFT JOIN fund_hold h ON h.order_id = b.id AND h.state = 'OPEN'
            WHERE b.customer_id = ? AND (b.status IN ('ACTIVE', 'PROCESSING')
                OR (b.status = 'REQUESTED' AND b.finalization_at > ?))
            ORDER BY h.id, greatest(b.opens_at, ?), b.priority DESC, b.finalization_at, b.created_at, b.id
            """;

    private static final String UNDATED = "SELECT count(*) AS orders FROM backorder WHERE customer_id = ?"
            + " AND status = 'REQUESTED' AND finalization_at IS NULL";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    @Inject
    BalanceQuery balances;

    @Inject
    ExchangeRates exchangeRates;

    /** The sums; a customer the caller may not know is refused like one without an account, with NotFound (R1). */
    public FundingForecast forecast(Caller caller, CustomerId customer, Instant now) {
        BalanceView balance = balance(caller, customer);
        long undated = Sql.one(database, UNDATED, row -> row.number("orders"), customer.value())
                .orElse(0L);
        return walk(balance, customer, now, order -> {}).result(undated, balance.posted(), balance.creditLimit());
    }

    /** One by one with the exact total: all of them, or those with that verdict; refuses like {@link #forecast}. */
    public Page<ForecastOrder> orders(
            Caller caller, CustomerId customer, @Nullable FundingVerdict verdict, PageRequest page, Instant now) {
        List<ForecastOrder> rows = new ArrayList<>();
        long[] seen = {0};
        walk(balance(caller, customer), customer, now, order -> {
            if (verdict == null || order.verdict() == verdict) {
                if (seen[0] >= page.first() && rows.size() < page.limit()) {
                    rows.add(order);
                }
                seen[0]++;
            }
        });
        return new Page<>(rows, seen[0]);
    }

    private FundingWalk walk(BalanceView balance, CustomerId customer, Instant now, Consumer<ForecastOrder> sink) {
        FundingWalk walk = new FundingWalk(balance.available(), exchangeRates.latest());
        Sql.each(database, STEP, ORDERS, row -> sink.accept(walk.next(order(row))), now, customer.value(), now, now);
        return walk;
    }

    private BalanceView balance(Caller caller, CustomerId customer) {
        List<Object> parameters =
                new ArrayList<>(List.of(customer.value(), caller.customer().readsAll()));
        parameters.addAll(Reach.all(caller.id()).parameters());
        boolean known = Sql.one(
                        database,
                        "SELECT id FROM customer WHERE id = ? AND (? OR " + Reach.contains("id") + ")",
                        row -> row.number("id"),
                        parameters.toArray())
                .isPresent();
        if (!known) {
            throw new NotFound("deposit account of user", customer.toString());
        }
        return balances.balance(customer);
    }

    private static LiveOrder order(Row row) throws SQLException {
        String currency = row.text("currency");
        Long held = row.numberOrNull("held_minor");
        String rate = row.textOrNull("rate");
        return new LiveOrder(
                row.number("id"),
                OrderClass.valueOf(row.text("order_class")),
                row.text("tld"),
                row.text("name"),
                row.text("name_unicode"),
                row.integer("priority"),
                row.instant("opens_at"),
                row.instant("finalization_at"),
                row.instant("created_at"),
                Money.of(row.number("price_minor"), currency),
                Money.of(row.number("deposit_minor"), currency),
                held == null ? null : Money.of(held, row.text("held_currency")),
                rate == null
                        ? null
                        : ExchangeRate.parse(
                                row.text("quoted_currency"), row.text("held_currency"), rate, row.date("rate_date")),
                row.flag("shared"));
    }
}
