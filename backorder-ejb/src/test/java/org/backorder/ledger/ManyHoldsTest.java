package org.backorder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.backorder.time.Elapsed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A funding window with many orders on many accounts, in the batches the activation uses. */
@Tag("R21")
class ManyHoldsTest {
    private static final Logger LOG = System.getLogger(ManyHoldsTest.class.getName());
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final int ACCOUNTS = Integer.getInteger("backorder.holds.accounts", 100);
    private static final int PER_ACCOUNT = 100;
    private static final int BATCH = 50;
    private static final int COVERED = 90;

    private final LiveDatabase database = LiveDatabase.fresh();
    private final Wiring wiring = Wiring.on(database, MovableTime.at("2026-03-10T12:00:00Z"))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));

    @Test
    void holdsWhatEachAccountCovers_batchByBatch() {
        List<Long> customers = openAccounts();
        PlaceFundHold place = wiring.bean(PlaceFundHold.class);
        Elapsed elapsed = Elapsed.start();
        int held = 0;
        for (int from = 0; from < ACCOUNTS; from += BATCH) {
            List<Long> batch = customers.subList(from, Math.min(from + BATCH, ACCOUNTS));
            held += place.placeAll(requests(batch), NOW).size();
        }
        LOG.log(Level.INFO, "held " + held + " of " + ACCOUNTS * PER_ACCOUNT + " in " + elapsed.soFar());
        assertThat(held).isEqualTo(ACCOUNTS * COVERED);
        assertThat(wiring.bean(LedgerCheckQuery.class).findings()).isEmpty();
        List<Long> orders = customers.stream().flatMap(id -> orders(id).boxed()).toList();
        assertThat(wiring.bean(ReleaseFundHold.class).releaseAll(orders, "TEST", NOW))
                .isEqualTo(held);
        assertThat(wiring.bean(LedgerCheckQuery.class).findings()).isEmpty();
    }

    private List<Long> openAccounts() {
        long tier = People.of(wiring).customer("first").tierId();
        return Sql.query(
                database.dataSource(), """
                WITH person AS (
                    INSERT INTO customer (login, password_hash, tier_id, roles, email, created_at, updated_at)
                    SELECT 'customer' || n, 'none', ?, 'CUSTOMER', 'c@example.test', ?, ? FROM generate_series(1, ?) n
                    RETURNING id),
                account AS (
                    INSERT INTO ledger_account (code, kind, customer_id, currency, credit_limit_minor, created_at)
                    SELECT 'CUSTOMER:' || id, 'CUSTOMER', id, 'USD', ?, ? FROM person)
                SELECT id FROM person ORDER BY id
                """, row -> row.number("id"), tier, NOW, NOW, ACCOUNTS, COVERED * 6000L, NOW);
    }

    private static List<HoldRequest> requests(List<Long> customers) {
        List<HoldRequest> requests = new ArrayList<>();
        for (long customer : customers) {
            orders(customer)
                    .forEach(order -> requests.add(new HoldRequest(
                            new CustomerId(customer),
                            new HoldFor(order, "COM_BACKORDER", "name" + order + ".com"),
                            Money.of(6000, "USD"))));
        }
        return requests;
    }

    private static LongStream orders(long customer) {
        return LongStream.range(customer * PER_ACCOUNT, (customer + 1) * PER_ACCOUNT);
    }
}
