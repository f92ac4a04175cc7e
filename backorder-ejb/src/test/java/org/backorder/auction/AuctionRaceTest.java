package org.backorder.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backorder.auction.AuctionWorld.END;
import static org.backorder.auction.AuctionWorld.START;
import static org.backorder.auction.AuctionWorld.usd;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.money.Money;
import org.backorder.refusal.Refusal;
import org.backorder.sql.Sql;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** Bidders and closers that meet on two servers (decision 0023). */
@Tag("R37")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AuctionRaceTest {
    private static final int BIDDERS = 8;
    private static final Instant DUE = END.plus(ReceiptTime.GRACE);

    private final AuctionWorld world = new AuctionWorld();
    private final List<Wiring> servers = List.of(world.wiring, world.node());
    private final ExecutorService threads = Executors.newFixedThreadPool(BIDDERS + 2);
    private final List<Caller> bidders =
            IntStream.range(0, BIDDERS).mapToObj(i -> world.customer("c" + i)).toList();
    private List<Long> orders = List.of();

    @AfterEach
    void close() {
        threads.shutdownNow();
        AuctionWorld.assertChained(world.log(bidders.get(0), orders.get(0)));
        world.close();
    }

    private void schedule() {
        orders = world.auction("house.com", bidders.toArray(Caller[]::new));
        world.sql("UPDATE auction SET extension_window_seconds = 0"); // so that late bids do not move the end
        world.time.moveTo(START);
    }

    /** What was accepted, replayed by the rule's plain reading in the order of the log, gives every entry of the log. */
    @Test
    @Tag("R36")
    void putsAllBidsInOneOrder_andLosesNone(TestReporter report) {
        schedule();
        long seed = new Random().nextLong();
        report.publishEntry("seed", Long.toString(seed));
        List<CompletableFuture<Integer>> bidding = IntStream.range(0, BIDDERS)
                .mapToObj(i -> beside(() -> bidOften(i, new Random(seed + i))))
                .toList();
        int accepted = bidding.stream().mapToInt(CompletableFuture::join).sum();

        AuctionView view = world.view(bidders.get(0), orders.get(0));
        assertThat(view.bids()).as("seed %d", seed).isEqualTo(accepted);
        ReferenceBidding reference = new ReferenceBidding(1000, new long[] {0, 500});
        List<LoggedEntry> log = world.log(bidders.get(0), orders.get(0));
        List<Kept> kept = kept();
        assertThat(log).hasSize(accepted + 1); // OPENED
        assertThat(kept).hasSize(accepted);
        for (Kept bid : kept) {
            assertThat(reference.bid(bid.customer(), bid.minor(), bid.receivedAt()))
                    .isTrue();
            LogEntry entry = log.get(bid.entry() - 1).entry();
            assertThat(entry.price()).isEqualTo(Money.of(reference.price(), "USD"));
            assertThat(entry.leader()).isEqualTo(alias(reference.leader()));
            assertThat(entry.bidder()).isEqualTo(alias(bid.customer()));
        }
        assertThat(view.price()).isEqualTo(Money.of(reference.price(), "USD"));
    }

    private record Kept(int entry, long customer, long minor, Instant receivedAt) {}

    private List<Kept> kept() {
        return Sql.query(
                world.source(),
                "SELECT * FROM maximum_bid ORDER BY entry",
                row -> new Kept(
                        row.integer("entry"),
                        row.number("customer_id"),
                        row.number("maximum_minor"),
                        row.instant("received_at")));
    }

    private String alias(long customer) {
        return Sql.one(
                        world.source(),
                        "SELECT alias FROM auction_bidder WHERE customer_id = ?",
                        row -> row.text("alias"),
                        customer)
                .orElseThrow();
    }

    /** Answers how many bids were accepted; only bids below the minimum may be refused. */
    private int bidOften(int bidder, Random random) {
        int accepted = 0;
        for (int i = 0; i < 25; i++) {
            Wiring server = servers.get(random.nextInt(servers.size()));
            Instant received = START.plus(Duration.ofNanos(1000L * random.nextInt(20_000)));
            Money maximum = Money.of(1000 + 100L * random.nextInt(20 + 40 * i), "USD");
            int before = countOf(bidder);
            try {
                server.bean(PlaceBid.class).place(bidders.get(bidder), orders.get(bidder), maximum, received);
                accepted += countOf(bidder) - before; // a repeat is no second bid
            } catch (Refusal refused) {
                assertThat(refused.code()).isEqualTo(541);
            }
        }
        return accepted;
    }

    private int countOf(int bidder) {
        return Sql.one(
                        world.source(),
                        "SELECT count(*) AS bids FROM maximum_bid WHERE customer_id = ?",
                        row -> row.integer("bids"),
                        bidders.get(bidder).id().value())
                .orElseThrow();
    }

    /** The must-show line: in 1 ms before the end, out 1 ms after it, while both servers close. */
    @Test
    void takesABidOneMillisecondBeforeTheEnd_andNoneAfter_whileBothServersClose() throws Exception {
        schedule();
        CountDownLatch announced = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        // holds the auction's row, so that both bids have announced themselves and wait for it when closing begins
        CompletableFuture<?> holder = CompletableFuture.runAsync(
                () -> world.database().transactions().run(() -> {
                    Sql.query(world.source(), "SELECT id FROM auction FOR UPDATE", row -> row.number("id"));
                    awaitQuietly(goOn);
                }),
                threads);
        awaitWaiters(
                "SELECT count(*) AS waiting FROM pg_locks WHERE relation = 'auction'::regclass AND mode = 'RowShareLock'",
                1);
        world.time.moveTo(END);
        CompletableFuture<Object> early = beside(() -> bid(0, "30.00", END.minusMillis(1), announced));
        CompletableFuture<Object> late = beside(() -> bid(1, "90.00", END.plusMillis(1), announced));
        announced.await();
        awaitWaiters(
                "SELECT count(*) AS waiting FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted",
                2);
        world.time.moveTo(DUE);
        List<CompletableFuture<Integer>> closers = servers.stream()
                .map(server ->
                        beside(() -> server.bean(AuctionClosingRun.class).tick().done()))
                .toList();
        awaitWaiters(
                "SELECT count(*) AS waiting FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ExclusiveLock' AND NOT granted",
                2);
        goOn.countDown();
        holder.join();

        assertThat(early.join()).isEqualTo(END.minusMillis(1));
        assertThat(late.join()).asString().contains("ended at " + END, "received at " + END.plusMillis(1));
        assertThat(closers.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        AuctionClosed closed = world.facts(AuctionClosed.class).get(0);
        assertThat(closed.winner()).isEqualTo(bidders.get(0).id().value());
        assertThat(world.facts(AuctionClosed.class)).hasSize(1);
    }

    /** Whoever is held up longer than the grace covers counts from later, and is told so: nothing is out that counts as before the end. */
    @Test
    void countsABidThatWasHeldUp_fromLater() {
        schedule();
        world.time.moveTo(DUE);
        Instant received = DUE.minus(ReceiptTime.ON_THE_WAY);
        assertThatThrownBy(() -> world.bean(PlaceBid.class)
                        .place(bidders.get(0), orders.get(0), usd("30.00"), END.minusMillis(1)))
                .isInstanceOf(BidNotTaken.class)
                .hasMessageContaining("received at " + received);
        assertThat(received).isAfterOrEqualTo(END);
    }

    /** Real time, two servers that wait for the end themselves, and bids without pause until after it. */
    @Test
    void closesWithin100Milliseconds_andAnswersByReceiptTimeAlone() {
        schedule();
        Duration ahead = Duration.between(Instant.now(), END.minusMillis(900));
        InstantSource clock = () -> Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
        List<Wiring> running = List.of(world.node(clock), world.node(clock));
        List<CompletableFuture<Integer>> closers = running.stream()
                .map(server ->
                        beside(() -> server.bean(AuctionClosingRun.class).tick().done()))
                .toList();
        List<CompletableFuture<List<Answered>>> bidding = IntStream.range(0, 4)
                .mapToObj(i -> beside(() -> bidUntilOut(i, running.get(i % 2), clock)))
                .toList();
        List<Answered> answers =
                bidding.stream().flatMap(future -> future.join().stream()).toList();

        assertThat(closers.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        for (Answered answer : answers) {
            assertThat(answer.code())
                    .as(answer.toString())
                    .isEqualTo(answer.receivedAt().isBefore(END) ? 200 : 552);
        }
        assertThat(answers.stream().filter(answer -> answer.code() == 200)).hasSizeGreaterThan(20);
        Instant closedAt = Sql.one(world.source(), "SELECT closed_at FROM auction", row -> row.instant("closed_at"))
                .orElseThrow();
        assertThat(closedAt).isBetween(DUE, END.plusMillis(100));
        Answered best = answers.stream()
                .filter(answer -> answer.code() == 200)
                .max(Comparator.comparingLong(Answered::minor))
                .orElseThrow();
        world.time.moveTo(END.plusSeconds(1));
        assertThat(world.facts(AuctionClosed.class).get(0).winner()).isEqualTo(best.customer());
    }

    private record Answered(long customer, long minor, Instant receivedAt, int code) {}

    /** Ever higher, each bidder on amounts of its own, until it is out. */
    private List<Answered> bidUntilOut(int bidder, Wiring server, InstantSource clock) {
        List<Answered> answers = new ArrayList<>();
        long customer = bidders.get(bidder).id().value();
        while (answers.isEmpty() || answers.get(answers.size() - 1).code() != 552) {
            Instant edge = clock.instant();
            long minor = Duration.between(END.minusSeconds(3), edge).toNanos() / 1000 * 10 + bidder;
            try {
                BidReceipt receipt = server.bean(PlaceBid.class)
                        .place(bidders.get(bidder), orders.get(bidder), Money.of(minor, "USD"), edge);
                answers.add(new Answered(customer, minor, receipt.receivedAt(), 200));
            } catch (BidTooLow overtaken) { // somebody with a later reading was faster to the lock
                assertThat(edge).isBefore(END);
            } catch (BidNotTaken out) {
                String text = Objects.requireNonNull(out.getMessage());
                Instant received = Instant.parse(text.substring(text.lastIndexOf(' ') + 1));
                answers.add(new Answered(customer, minor, received, out.code()));
            }
        }
        return answers;
    }

    private Object bid(int bidder, String amount, Instant edge, CountDownLatch begun) {
        begun.countDown();
        try {
            return servers.get(bidder)
                    .bean(PlaceBid.class)
                    .place(bidders.get(bidder), orders.get(bidder), usd(amount), edge)
                    .receivedAt();
        } catch (Refusal refused) {
            return Objects.requireNonNull(refused.getMessage());
        }
    }

    private void awaitWaiters(String sql, int wanted) {
        while (Sql.one(world.source(), sql, row -> row.integer("waiting")).orElse(0) < wanted) {
            Thread.onSpinWait();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Actor.Scope ignored =
                            Actor.acting(new Actor(Actor.Kind.CUSTOMER, "tester", "192.0.2.1", null))) {
                        return work.get();
                    }
                },
                threads);
    }
}
