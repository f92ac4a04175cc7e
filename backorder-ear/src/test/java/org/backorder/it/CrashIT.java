package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills the server ten times at random moments while 500 orders are funded, finalized, raced for and charged. Afterwards every
 * order has its right end, every charge was taken once, and no name we hold is forgotten.
 */
@Tag("R19")
@Tag("R25")
class CrashIT {
    private static final Logger LOG = Logger.getLogger(CrashIT.class.getName());
    private static final int ORDERS = 500;
    private static final int TAKEN_BY_RIVAL = 50;
    private static final int MILLIS_APART = 250;
    private static final int LAST_DROP_SECONDS = ORDERS * MILLIS_APART / 1000;

    private final long seed = Long.getLong("backorder.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void losesNothingToTenKills() throws Exception {
        LOG.info("seed " + seed + " (repeat with -Dbackorder.seed=" + seed + ")");
        try (World world = World.fresh("crash")) {
            Control control = world.control();
            control.wire("alice", "100000.00", "USD");
            control.wire("bob", "100000.00", "USD");
            Instant first = control.now().plus(Duration.ofDays(4)).truncatedTo(ChronoUnit.SECONDS);
            placeAll(world, first);

            Instant opens = first.minus(Duration.ofHours(1)).minus(Duration.ofDays(3));
            Instant finalization = first.minus(Duration.ofHours(1));
            killWhileAdvancing(world, opens.plusSeconds(LAST_DROP_SECONDS), 3, 400);
            control.advanceTo(opens.plusSeconds(120));
            killWhileAdvancing(world, finalization.plusSeconds(LAST_DROP_SECONDS), 2, 400);
            control.advanceTo(finalization.plusSeconds(120));
            killWhileAdvancing(world, first.plusSeconds(LAST_DROP_SECONDS), 5, 8_000);
            control.advanceTo(first.plusSeconds(LAST_DROP_SECONDS).plus(Duration.ofMinutes(70)));
            everythingIsRight(world);
        }
    }

    private void placeAll(World world, Instant first) {
        Control control = world.control();
        List<Api> customers =
                List.of(world.api("alice").inSession(), world.api("bob").inSession());
        for (int i = 0; i < ORDERS; i++) {
            control.register(name(i), first.plusMillis((long) i * MILLIS_APART), true);
        }
        control.publish();
        for (int i = 0; i < ORDERS; i++) {
            customers
                    .get(i % 2)
                    .call("AddDomainApplication", "DOMAIN=" + name(i), "CLASS=BACKORDER")
                    .expect(200);
            if (i % (ORDERS / TAKEN_BY_RIVAL) == 3) {
                control.take(name(i), "rival");
            }
        }
    }

    private void killWhileAdvancing(World world, Instant to, int kills, int withinMillis) throws Exception {
        for (int i = 0; i < kills; i++) {
            CompletableFuture<Boolean> advance = CompletableFuture.supplyAsync(() -> advanced(world, to));
            long millis = 20L + random.nextInt(withinMillis);
            try {
                advance.get(millis, TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException stillRunning) {
                LOG.info("killing in the middle, after " + millis + " ms");
            }
            world.killServer();
            advance.get(2, TimeUnit.MINUTES);
            world.startServer();
        }
    }

    /** An advance that the kill interrupts answers with an error; that is part of the story. */
    private static boolean advanced(World world, Instant to) {
        try {
            Instant now = world.control().now();
            world.control().advanceTo(now.isAfter(to) ? now : to);
            return true;
        } catch (AssertionError | java.io.UncheckedIOException interrupted) {
            LOG.info("advance interrupted: " + interrupted.getMessage());
            return false;
        }
    }

    private static void everythingIsRight(World world) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            String sponsor = world.control()
                    .name(name(i))
                    .map(node -> node.get("sponsor").asText())
                    .orElse("free");
            String status = world.text("SELECT status FROM backorder WHERE name = ?", name(i));
            boolean rivals = i % (ORDERS / TAKEN_BY_RIVAL) == 3;
            if (!sponsor.equals(rivals ? "rival" : "backorder") || !status.equals(rivals ? "FAILED" : "SUCCESSFUL")) {
                wrong.add(name(i) + ": " + sponsor + ", " + status);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(world.number("SELECT count(*) FROM fund_hold WHERE state = 'OPEN'"))
                .isZero();
        assertThat(world.number("SELECT count(*) FROM fund_hold WHERE state = 'CAPTURED'"))
                .isEqualTo(ORDERS - TAKEN_BY_RIVAL);
        assertThat(world.number("SELECT count(*) FROM (SELECT order_id FROM posting WHERE order_id IS NOT NULL"
                        + " GROUP BY order_id HAVING count(*) <> 1) twice"))
                .isZero();
        assertThat(world.number("SELECT count(*) FROM posting WHERE order_id IS NOT NULL"))
                .isEqualTo(ORDERS - TAKEN_BY_RIVAL);
        assertThat(world.number("SELECT count(*) FROM caught_name WHERE state = 'HANDED_OVER'"))
                .isEqualTo(ORDERS - TAKEN_BY_RIVAL);
        world.ledgerIsSound();
    }

    private static String name(int i) {
        return "crash-" + i + "-survivor.com";
    }
}
