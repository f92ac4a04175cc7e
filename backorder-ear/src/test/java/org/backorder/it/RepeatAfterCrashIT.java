package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kills the server while requests with an Idempotency-Key are under way; sent again, each of them is one effect. */
@Tag("R46")
@Tag("R47")
class RepeatAfterCrashIT {
    private static final Logger LOG = Logger.getLogger(RepeatAfterCrashIT.class.getName());
    private static final int ORDERS = 200;
    private static final int LINES = 20_000;

    private final long seed = Long.getLong("backorder.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void whatIsSentAgainAfterAKill_isOneEffect() throws Exception {
        LOG.info("seed " + seed + " (repeat with -Dbackorder.seed=" + seed + ")");
        try (World world = World.fresh("repeat")) {
            JsonApi alice = JsonApi.of(world).withLogin("alice");
            alice.call("StatusAccount", "{}").expect(200); // warm: the kills shall meet work, not class loading
            singleOrders(world, alice);
            aList(world, alice);
            world.ledgerIsSound();
        }
    }

    private void singleOrders(World world, JsonApi alice) throws Exception {
        List<Integer> answered = new ArrayList<>();
        CompletableFuture<Void> sending =
                CompletableFuture.runAsync(() -> IntStream.range(0, ORDERS).forEach(i -> {
                    order(alice, i);
                    answered.add(i);
                }));
        kill(world, sending, 400);
        for (int i = 0; i < ORDERS; i++) {
            order(alice, i).expect(200);
        }
        assertThat(world.number("SELECT count(*) FROM backorder WHERE name LIKE 'repeat-%'"))
                .as("%s answers before the kill", answered.size())
                .isEqualTo(ORDERS);
        assertThat(world.number("SELECT count(DISTINCT name) FROM backorder WHERE name LIKE 'repeat-%'"))
                .isEqualTo(ORDERS);
    }

    /** NEW=1: without the key every repeat would be another order. */
    private static JsonApi.Reply order(JsonApi alice, int number) {
        return alice.with("Idempotency-Key", "repeat-" + number)
                .call(
                        "AddDomainApplication",
                        "{\"CLASS\":\"BACKORDER\",\"NEW\":1,\"DOMAIN\":\"repeat-" + number + ".com\"}");
    }

    private void aList(World world, JsonApi alice) throws Exception {
        String list = IntStream.range(0, LINES)
                .mapToObj(i -> "{\"name\":\"list-" + i + ".com\",\"new\":true}")
                .collect(Collectors.joining(",", "[", "]"));
        JsonApi keyed = alice.with("Idempotency-Key", "the-list");
        CompletableFuture<Void> sending =
                CompletableFuture.runAsync(() -> keyed.post("backorders:bulk?mode=place", "application/json", list));
        kill(world, sending, 2_500);
        JsonApi.Reply reply = keyed.post("backorders:bulk?mode=place", "application/json", list)
                .expect(200);
        assertThat(reply.json().getAsJsonObject("counts").get("200").getAsInt()).isEqualTo(LINES);
        assertThat(world.number("SELECT count(*) FROM backorder WHERE name LIKE 'list-%'"))
                .isEqualTo(LINES);
        assertThat(world.number("SELECT count(*) FROM bulk_placement")).isEqualTo(1);
        assertThat(world.number("SELECT count(*) FROM order_history h JOIN backorder b ON b.id = h.order_id"
                        + " WHERE b.name LIKE 'list-%'"))
                .isEqualTo(LINES);
    }

    /** At a random moment of the work, which may also be before or after all of it. */
    private void kill(World world, CompletableFuture<Void> sending, int withinMillis) throws Exception {
        try {
            sending.get(20L + random.nextInt(withinMillis), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillSending) {
            LOG.info("killed in the middle of it");
        }
        world.killServer();
        try {
            sending.join();
        } catch (CompletionException cutOff) {
            LOG.info("the sender saw " + cutOff.getCause());
        }
        world.startServer();
    }
}
