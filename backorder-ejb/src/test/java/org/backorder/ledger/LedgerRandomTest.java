package org.backorder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.refusal.Refusal;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.SqlFailure;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random operations, one after the other and at once; the invariants of R19 hold after each. */
@Tag("R19")
class LedgerRandomTest {
    private static final Logger LOG = System.getLogger(LedgerRandomTest.class.getName());
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final int ACCOUNTS = 3;
    private static final int ORDERS = 12;
    private static final int THREADS = 8;

    private final LiveDatabase database = LiveDatabase.fresh();
    private final Wiring wiring = Wiring.on(database, MovableTime.at("2026-03-10T12:00:00Z"))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final Caller operator = People.of(wiring).operator();
    private final List<CustomerId> customers = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @BeforeEach
    void openAccounts() {
        try (Actor.Scope ignored = Actor.acting(Actor.job("test"))) {
            for (int i = 0; i < ACCOUNTS; i++) {
                CustomerId id = People.of(wiring).customer("customer" + i).id();
                wiring.bean(OpenAccount.class).open(id, "USD", usd(i * 500L), NOW);
                customers.add(id);
            }
        }
        // made here: beans are built by one thread
        wiring.bean(PlaceFundHold.class);
        wiring.bean(CaptureFundHold.class);
        wiring.bean(ReleaseFundHold.class);
        wiring.bean(RecordPayment.class);
        wiring.bean(ReversePosting.class);
        wiring.bean(BalanceQuery.class);
        wiring.bean(LedgerCheckQuery.class);
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void keepsItsInvariants_afterEachRandomOperation() {
        long seed = new Random().nextLong();
        LOG.log(Level.INFO, "seed {0}", Long.toString(seed));
        Random random = new Random(seed);
        for (int step = 0; step < 400; step++) {
            String done = operate(random, step);
            assertBalanced("seed " + seed + ", step " + step + ": " + done);
        }
    }

    @Test
    void keepsItsInvariants_underConcurrentRandomOperations() {
        long seed = new Random().nextLong();
        LOG.log(Level.INFO, "seed {0}", Long.toString(seed));
        CompletableFuture.allOf(IntStream.range(0, THREADS)
                        .mapToObj(thread -> CompletableFuture.runAsync(
                                () -> {
                                    Random random = new Random(seed + thread);
                                    for (int step = 0; step < 60; step++) {
                                        operate(random, thread * 1000 + step);
                                        assertBalanced("seed " + seed + ", thread " + thread + ", step " + step);
                                    }
                                },
                                threads))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertBalanced("seed " + seed + ", in the end");
    }

    /** Many threads want the same money for different orders: exactly as many get it as it covers. */
    @Test
    void neverHoldsMoreThanThereIs_whateverTheConcurrency() {
        pay(customers.get(0), 1000, "funds");
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 60)
                .mapToObj(order -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                place(customers.get(0), order, 70);
                                return true;
                            } catch (InsufficientFunds e) {
                                return false;
                            }
                        },
                        threads))
                .toList();
        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(14); // 14 x 0.70 of 10.00
        assertThat(balance(customers.get(0)).available()).isEqualTo(usd(20));
        assertBalanced("in the end");
    }

    /** Many threads hold, capture or release the same order: one hold, one resolution. */
    @Test
    void neverDoublesAHold_andResolvesItOnce() {
        pay(customers.get(0), 1000, "funds");
        atOnce(() -> place(customers.get(0), 1, 70));
        assertThat(balance(customers.get(0)).held()).isEqualTo(usd(70));
        CaptureFundHold capture = wiring.bean(CaptureFundHold.class);
        atOnce(() -> capture.capture(1, usd(60), NOW));
        assertThat(balance(customers.get(0)).posted()).isEqualTo(usd(940));
        assertThat(balance(customers.get(0)).held()).isEqualTo(usd(0));
        assertThat(wiring.bean(BalanceQuery.class)
                        .postings(customers.get(0), PageRequest.of(0, 10))
                        .total())
                .isEqualTo(2);
    }

    @Test
    @Tag("R23")
    void booksAPaymentOnce_howeverManyBringItAtOnce() {
        atOnce(() -> pay(customers.get(0), 1000, "the same"));
        assertThat(balance(customers.get(0)).posted()).isEqualTo(usd(1000));
    }

    private void atOnce(Runnable work) {
        CompletableFuture.allOf(IntStream.range(0, 2 * THREADS)
                        .mapToObj(i -> CompletableFuture.runAsync(work, threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private String operate(Random random, int step) {
        CustomerId customer = customers.get(random.nextInt(ACCOUNTS));
        long order = random.nextInt(ORDERS);
        long amount = random.nextInt(400);
        int kind = random.nextInt(7);
        String text = kind + " of " + customer + ", order " + order + ", " + amount;
        try (Actor.Scope ignored = Actor.acting(Actor.job("test"))) {
            switch (kind) {
                case 0 -> pay(customer, amount + 1, "p" + step);
                case 1, 2 -> place(customer, order, amount);
                case 3 -> wiring.bean(CaptureFundHold.class).capture(order, usd(amount), NOW);
                case 4 -> wiring.bean(ReleaseFundHold.class).releaseAll(List.of(order, order + 1), "TEST", NOW);
                case 5 -> placeAll(random);
                default ->
                    wiring.bean(BalanceQuery.class).postings(customer, PageRequest.of(0, 1)).rows().stream()
                            .forEach(posting ->
                                    wiring.bean(ReversePosting.class).reverse(operator, posting.id(), "TEST", NOW));
            }
            return text;
        } catch (Refusal refusal) {
            return text + " was refused: " + refusal.getMessage();
        } catch (SqlFailure failure) {
            // two threads held the same order for two accounts: the index lets one through, as the order's lock would
            assertThat(failure.isDuplicate()).as(text).isTrue();
            return text;
        }
    }

    private void placeAll(Random random) {
        List<HoldRequest> requests = new ArrayList<>();
        for (long order = 0; order < ORDERS; order++) {
            if (random.nextBoolean()) {
                requests.add(new HoldRequest(
                        customers.get(random.nextInt(ACCOUNTS)), holdFor(order), usd(random.nextInt(300))));
            }
        }
        wiring.bean(PlaceFundHold.class).placeAll(requests, NOW);
    }

    private void assertBalanced(String when) {
        assertThat(wiring.bean(LedgerCheckQuery.class).findings()).as(when).isEmpty();
        Map<String, Long> sums = wiring.bean(BalanceQuery.class).postingSums();
        assertThat(sums.values()).as(when).allMatch(sum -> sum == 0);
        for (CustomerId customer : customers) {
            assertThat(balance(customer).available().isNegative()).as(when).isFalse();
        }
    }

    private void place(CustomerId customer, long order, long cents) {
        wiring.bean(PlaceFundHold.class).place(customer, holdFor(order), usd(cents), NOW);
    }

    private void pay(CustomerId customer, long cents, String externalId) {
        try (Actor.Scope ignored = Actor.acting(Actor.job("test"))) {
            wiring.bean(RecordPayment.class)
                    .record(operator, new Payment(externalId, customer, usd(cents), "WIRE", "transfer"), NOW);
        }
    }

    private BalanceView balance(CustomerId customer) {
        return wiring.bean(BalanceQuery.class).balance(customer);
    }

    private static HoldFor holdFor(long order) {
        return new HoldFor(order, "COM_BACKORDER", "name" + order + ".com");
    }

    private static Money usd(long cents) {
        return Money.of(cents, "USD");
    }
}
