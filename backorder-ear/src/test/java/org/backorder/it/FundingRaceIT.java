package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred clients at once place orders inside the funding window on one account. */
class FundingRaceIT {
    private static final int CLIENTS = 100;

    private final World world = World.get();
    private final Control control = world.control();

    @Test
    @Tag("R19")
    @Tag("R22")
    void neverHoldsMoreThanThereIsNorTwice() throws Exception {
        Instant drop = control.now().plus(Duration.ofDays(2));
        for (int i = 0; i < CLIENTS; i++) {
            control.register("funding-race-" + i + ".com", drop, true);
        }
        control.publish();
        Api bob = world.api("bob").inSession();
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String name = "DOMAIN=funding-race-" + i + ".com";
            answers.add(clients.submit(() -> {
                together.await();
                return bob.call("AddDomainApplication", name, "CLASS=BACKORDER")
                        .expect(200)
                        .get("STATUS");
            }));
        }
        together.countDown();
        int active = 0;
        for (Future<String> answer : answers) {
            active += answer.get().equals("ACTIVE") ? 1 : 0;
        }
        clients.shutdown();

        assertThat(active).isBetween(1, CLIENTS - 1);
        assertThat(world.number("SELECT count(*) FROM fund_hold h JOIN backorder b ON b.id = h.order_id"
                        + " WHERE h.state = 'OPEN' AND b.name LIKE 'funding-race-%'"))
                .isEqualTo(active);
        assertThat(world.number("SELECT min(posted_minor + credit_limit_minor - held_minor) FROM ledger_account"
                        + " WHERE kind = 'CUSTOMER'"))
                .isNotNegative();
        world.ledgerIsSound();
        cancelAll(bob);
    }

    private static void cancelAll(Api bob) {
        for (String order : bob.call("QueryDomainApplicationList", "DOMAIN=funding-race-*", "LIMIT=1000")
                .all("APPLICATION")) {
            bob.call("DeleteDomainApplication", "APPLICATION=" + order).expect(200);
        }
    }
}
