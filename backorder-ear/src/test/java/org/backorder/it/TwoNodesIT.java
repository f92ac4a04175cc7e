package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two servers on one database live through one drop, and one of them is killed in the middle of the race. Names drop half a
 * second apart, so that both nodes have leases when it happens; for one name the registry has carried out the create of the
 * node that dies, and nobody has heard of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("R25")
class TwoNodesIT {
    private static final int NAMES = 24;
    private static final Duration APART = Duration.ofMillis(500);
    private static final String TWICE = "nodes-twice.com";
    private static final String UNHEARD = "nodes-unheard.com";
    private static final String LOST = "nodes-lost.com";
    private static final String KEPT = "nodes-kept.com";
    private static final String UNPAID = "nodes-unpaid.com";
    private static final String OURS = "SELECT id FROM backorder WHERE name LIKE 'nodes-%'";

    private final List<Order> winners = new ArrayList<>();
    private World world;
    private Control control;
    private PanelVisit visitorOfOne;
    private PanelVisit visitorOfTwo;
    private Order lost;
    private Order kept;
    private Order unpaid;
    private int survivor;
    private long heldByTheDead;
    private long lastRunBeforeTheKill;

    @BeforeAll
    void liveThroughADropInWhichOneNodeIsKilled() throws Exception {
        world = World.twoNodes("two-nodes");
        control = world.control();
        visitorOfOne = PanelVisit.signedIn(world.panelUrl(1), "alice");
        visitorOfTwo = PanelVisit.signedIn(world.panelUrl(2), "bob");
        control.wire("alice", "2000.00", "USD");
        Instant drop = control.now()
                .plus(Duration.ofDays(3))
                .plus(Duration.ofMinutes(80))
                .truncatedTo(ChronoUnit.SECONDS);
        listNames(drop);
        placeOrders();

        Instant finalization = drop.minus(Duration.ofHours(1));
        control.advanceTo(finalization.minus(Duration.ofDays(3)).plusSeconds(30));
        assertThat(world.number("SELECT count(*) FROM backorder WHERE name LIKE 'nodes-%' AND status = 'ACTIVE'"))
                .isEqualTo(winners.size() + 2);

        control.advanceTo(finalization.minus(Duration.ofMinutes(20)));
        unpaid = place(world.api(1, "carol").inSession(), UNPAID, 2);
        control.advanceTo(finalization);
        control.take(LOST, "rival");
        control.restore(KEPT);
        control.fault("{\"kind\": \"NO_ANSWER\", \"verb\": \"create\", \"namePattern\": \"" + UNHEARD + "\"}");
        control.advanceTo(drop.minusSeconds(5));
        killTheNodeThatRacesFor(UNHEARD);
        control.advanceTo(drop.plus(Duration.ofMinutes(10)));
    }

    @AfterAll
    void stop() {
        if (world != null) {
            world.close();
        }
    }

    private void listNames(Instant drop) {
        for (int i = 0; i < NAMES; i++) {
            control.register(name(i), drop.plus(APART.multipliedBy(i)), true);
        }
        control.register(TWICE, drop.plusSeconds(2), true);
        control.register(UNHEARD, drop.plusSeconds(5), true);
        control.register(LOST, drop.plusSeconds(3), true);
        control.register(KEPT, drop.plusSeconds(3), true);
        control.register(UNPAID, drop.plusSeconds(3), true);
        control.publish();
    }

    private void placeOrders() throws Exception {
        Api alice = world.api(1, "alice").inSession();
        Api[] customers = {
            alice,
            alice,
            world.api(2, "bob").inSession(),
            world.api(1, "dieter").inSession()
        };
        for (int i = 0; i < NAMES; i++) {
            winners.add(place(customers[i % 4], name(i), i % 2 + 1));
        }
        winners.add(place(alice, UNHEARD, 2));
        winners.add(placeThroughBothAtOnce(alice, TWICE));
        lost = place(alice, LOST, 1);
        kept = place(alice, KEPT, 2);
    }

    private Order place(Api customer, String name, int node) {
        String id = customer.at(world.apiUrl(node))
                .call("AddDomainApplication", "DOMAIN=" + name, "CLASS=BACKORDER")
                .expect(200)
                .get("APPLICATION");
        return new Order(customer, id, name);
    }

    private Order placeThroughBothAtOnce(Api customer, String name) throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(2);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int node = 1; node <= 2; node++) {
            Api gateway = customer.at(world.apiUrl(node));
            answers.add(callers.submit(() -> {
                together.await();
                return gateway.call("AddDomainApplication", "DOMAIN=" + name, "CLASS=BACKORDER");
            }));
        }
        together.countDown();
        List<Answer> both = List.of(answers.get(0).get(), answers.get(1).get());
        callers.shutdown();
        assertThat(both).extracting(Answer::code).containsExactlyInAnyOrder(200, 540);
        Answer placed = both.get(both.get(0).code() == 200 ? 0 : 1);
        return new Order(customer, placed.get("APPLICATION"), name);
    }

    private void killTheNodeThatRacesFor(String name) {
        world.await(
                () -> control.name(name)
                        .filter(view -> view.get("sponsor").asText().equals("backorder"))
                        .isPresent(),
                "the create of " + name);
        String racer = world.text("SELECT lease_node FROM catch_plan WHERE name = ? AND decided_at IS NULL", name);
        int victim = racer.equals("node1") ? 1 : 2;
        lastRunBeforeTheKill = world.number("SELECT max(id) FROM job_run");
        world.killServer(victim);
        survivor = 3 - victim;
        heldByTheDead = world.number(
                "SELECT count(*) FROM catch_plan WHERE decided_at IS NULL AND lease_node = ?", "node" + victim);
    }

    @Test
    @Tag("R24")
    @Tag("R26")
    void everyOrderHasItsRightEnd() {
        assertThat(heldByTheDead).as("plans the dead node left behind").isPositive();
        for (Order order : winners) {
            assertThat(show(order).get("STATUS")).as(order.name).isEqualTo("SUCCESSFUL");
        }
        assertThat(show(lost).get("STATUSREASON")).isEqualTo("LOST");
        assertThat(show(kept).get("STATUSREASON")).isEqualTo("NOT_DROPPED");
        assertThat(show(unpaid).get("STATUSREASON")).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(world.number("SELECT count(*) FROM backorder WHERE name LIKE 'nodes-%' AND status = 'FAILED'"))
                .isEqualTo(3);
    }

    @Test
    @Tag("R19")
    @Tag("R29")
    void takesThePriceOncePerCaughtNameAndNothingElse() {
        for (Order order : winners) {
            assertThat(world.charges(order.id))
                    .as(order.name)
                    .containsExactly(new BigDecimal(show(order).get("PRICE")));
        }
        for (Order order : List.of(lost, kept, unpaid)) {
            assertThat(world.charges(order.id)).as(order.name).isEmpty();
        }
        assertThat(world.number("SELECT count(*) FROM fund_hold WHERE state = 'OPEN'"))
                .isZero();
        world.ledgerIsSound();
    }

    @Test
    @Tag("R42")
    void handsEveryCaughtNameOver() {
        for (Order order : winners) {
            JsonNode atRegistry = control.name(order.name).orElseThrow();
            assertThat(atRegistry.get("sponsor").asText()).as(order.name).isEqualTo("backorder");
            assertThat(atRegistry.get("authInfo").asText())
                    .as(order.name)
                    .isEqualTo(order.at(world, survivor)
                            .call("StatusDomain", "DOMAIN=" + order.name)
                            .expect(200)
                            .get("AUTH"));
            assertThat(world.text("SELECT state FROM caught_name WHERE order_id = ?::bigint", order.id))
                    .as(order.name)
                    .isEqualTo("HANDED_OVER");
        }
        assertThat(world.number("SELECT count(*) FROM caught_name")).isEqualTo(winners.size());
    }

    @Test
    @Tag("R28")
    void tellsEveryStepOnceAndLeavesNoAttemptOpen() {
        for (Order order : winners) {
            assertThat(order.at(world, survivor)
                            .call("QueryEventList", "WIDE=1", "LIMIT=10000", "CLASS=DOMAIN_APPLICATION")
                            .events(order.id))
                    .as(order.name)
                    .containsExactly("REQUESTED", "ACTIVE", "PROCESSING", "SUCCESSFUL");
        }
        assertThat(world.number("SELECT count(*) FROM (SELECT FROM order_history WHERE order_id IN (" + OURS
                        + ") GROUP BY order_id, to_status HAVING count(*) > 1) twice"))
                .isZero();
        assertThat(world.number("SELECT count(*) FROM (SELECT FROM custody_log GROUP BY caught_name_id, entry"
                        + " HAVING count(*) > 1) twice"))
                .isZero();
        assertThat(world.number("SELECT count(*) FROM outbox")).isZero();
        assertThat(world.number("SELECT count(*) FROM catch_attempt WHERE state IN ('RECORDED', 'UNKNOWN')"))
                .isZero();
    }

    @Test
    @Tag("R21")
    @Tag("R44")
    void mailsCarolOncePerDayAndEachMailOnce() {
        JsonNode mails = control.mail("carol@example.test");
        Set<String> ids = new HashSet<>();
        mails.forEach(mail -> ids.add(mail.get("headers").get("Message-ID").toString()));
        assertThat(ids).hasSize(mails.size());
        assertThat(world.number("SELECT count(*) FROM outgoing_mail WHERE recipient = 'carol@example.test'"))
                .isEqualTo(mails.size());
        assertThat(world.texts("SELECT (created_at AT TIME ZONE 'UTC')::date::text FROM outgoing_mail"
                        + " WHERE recipient = 'carol@example.test' AND kind = 'low-balance'"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(world.number("SELECT count(*) FROM outgoing_mail WHERE state <> 'SENT' OR attempts <> 1"))
                .isZero();
    }

    @Test
    void sharesTheWorkAndTakesOverFromTheDead() {
        String worked = "SELECT count(*) FROM job_run WHERE done > 0 AND node = ? AND id <= ? ";
        for (String node : List.of("node1", "node2")) {
            assertThat(world.number(worked, node, lastRunBeforeTheKill))
                    .as(node)
                    .isPositive();
        }
        assertThat(world.number(worked + "AND job = 'catch'", "node" + (3 - survivor), lastRunBeforeTheKill))
                .as("races the dead node had opened")
                .isPositive();
        assertThat(world.number(
                        "SELECT count(*) FROM job_run WHERE done > 0 AND node = ? AND id > ? AND job = 'catch'",
                        "node" + survivor,
                        lastRunBeforeTheKill))
                .as("races the survivor opened afterwards")
                .isPositive();
    }

    @Test
    @Tag("R3")
    void keepsPanelSessionsOfTheDeadNode() {
        for (PanelVisit visit : List.of(visitorOfOne, visitorOfTwo)) {
            assertThat(visit.open(world.panelUrl(survivor), "order/list")).isEqualTo("/order/list");
        }
        assertThat(new PanelVisit().open(world.panelUrl(survivor), "order/list"))
                .as("where strangers end up")
                .isEqualTo("/session/start");
    }

    private Answer show(Order order) {
        return order.at(world, survivor)
                .call("StatusDomainApplication", "APPLICATION=" + order.id)
                .expect(200);
    }

    private static String name(int i) {
        return "nodes-" + i + ".com";
    }

    /** An order and the session it was placed in. */
    private record Order(Api customer, String id, String name) {
        Api at(World world, int node) {
            return customer.at(world.apiUrl(node));
        }
    }
}
