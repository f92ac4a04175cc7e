package org.backorder.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.backorder.dropcatch.NameCaught;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A name on its way from the catch to the order that gets it, in the database. */
@Tag("R42")
class CustodyTest {
    private final CustodyWorld world = new CustodyWorld();
    private final CustodyQuery query = world.wiring.bean(CustodyQuery.class);
    private final CustodyStore store = world.wiring.bean(CustodyStore.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void takesACaughtNameOnce_withTheSecretOfItsCreate() {
        world.receive(world.caught());
        world.receive(world.caught()); // at least once
        assertThat(world.row()).isEqualTo("IN_CUSTODY 0 null");
        assertThat(world.log()).containsExactly("outbox-delivery: caught and taken into custody");
        assertThat(Sql.query(
                        world.database.dataSource(), "SELECT auth_info FROM caught_name", row -> row.text("auth_info")))
                .containsExactly("secret-of-ours");
    }

    @Test
    void refusesANameNobodyPlannedToCatch() {
        NameCaught stray = new NameCaught(
                1, "stray.com", "com", CustodyWorld.CAUGHT, "test", "D-2", CustodyWorld.CAUGHT, CustodyWorld.EXPIRES);
        assertThatThrownBy(() -> world.receive(stray)).isInstanceOf(IllegalStateException.class);
        assertThat(store.nextDue()).isEmpty();
    }

    @Test
    void waitsForTheName_whenTheOrdersFactComesFirst() {
        assertThatThrownBy(() -> world.receive(world.succeeded()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not in custody yet");
        world.receive(world.caught());
        world.receive(world.succeeded());
        assertThat(world.row()).isEqualTo("HANDING_OVER 0 " + CustodyWorld.CAUGHT);
        assertThat(store.nextDue()).as("at once").contains(CustodyWorld.CAUGHT);
    }

    @Test
    void allocatesANameToOneOrder() {
        world.receive(world.caught());
        world.receive(world.succeeded());
        world.receive(world.succeeded()); // at least once
        assertThat(world.log())
                .containsExactly(
                        "outbox-delivery: caught and taken into custody",
                        "outbox-delivery: allocated to order " + world.order());
        assertThatThrownBy(() -> world.receive(world.succeeded(world.order() + 1, world.bert)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to order " + world.order());
        assertThat(world.log()).hasSize(2);
    }

    @Test
    void showsNobodyANameInTrust() {
        world.receive(world.caught());
        world.receive(world.succeeded());
        assertThatThrownBy(() -> query.byName(world.anna, "house.com")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> query.byName(world.auditor, "house.com")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> query.log(world.anna, "house.com")).isInstanceOf(NotFound.class);
        assertThat(query.list(world.anna, world.anna.id(), PageRequest.of(0, 10))
                        .rows())
                .isEmpty();
    }

    @Test
    void leasesANameToOneNode_untilTheLeaseRunsOut() {
        world.receive(world.caught());
        world.receive(world.succeeded());
        Instant now = CustodyWorld.CAUGHT;
        Instant end = now.plus(Duration.ofMinutes(6));
        HandOverTask first = store.takeDue("a", now, end, 1).get(0);
        assertThat(store.takeDue("b", end.minusNanos(1000), end, 1)).isEmpty();
        assertThat(store.nextDue()).contains(end);
        HandOverTask second = store.takeDue("b", end, end.plusSeconds(1), 1).get(0);
        CompleteHandOver complete = world.wiring.bean(CompleteHandOver.class);
        HandOverName.Outcome.Done done = new HandOverName.Outcome.Done(null);
        assertThat(store.failed(first, "late", end)).isFalse();
        assertThat(complete.done(first, done, end)).as("the lease is another's").isFalse();
        assertThat(world.announced()).isZero();
        assertThat(complete.done(second, done, end)).isTrue();
        assertThat(complete.done(second, done, end)).as("once").isFalse();
        assertThat(world.announced()).isEqualTo(1);
    }
}
