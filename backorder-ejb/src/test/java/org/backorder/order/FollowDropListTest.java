package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R14")
class FollowDropListTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 10 * OrderWorld.REGULAR);

    @AfterEach
    void close() {
        world.assertSound();
        world.close();
    }

    @Test
    void wakesDormantOrders_whenTheirNameAppears() {
        OrderView order = world.place(anna, "house.com");
        assertThat(follow("house.com", OrderWorld.DROP)).isEqualTo(1);
        OrderView after = world.show(order);
        assertThat(after.dropAt()).isEqualTo(OrderWorld.DROP);
        assertThat(after.finalizationAt()).isEqualTo(OrderWorld.FINAL);
        assertThat(after.opensAt()).isEqualTo(OrderWorld.OPENS);
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        assertThat(world.status(order)).isEqualTo(OrderStatus.ACTIVE);
    }

    @Test
    void touchesNothing_whenNothingChangesForAnOrder() {
        world.list("house.com");
        OrderView order = world.place(anna, "house.com");
        assertThat(follow("house.com", OrderWorld.DROP)).isZero();
        assertThat(follow("other.com", OrderWorld.DROP)).isZero();
        assertThat(world.show(order).updatedAt()).isEqualTo(order.updatedAt());
    }

    @Test
    void releasesTheHold_whenTheNameLeavesTheListBeforeFinalization() {
        OrderView order = active("house.com");
        follow("house.com", null);
        assertThat(world.status(order)).isEqualTo(OrderStatus.REQUESTED);
        assertThat(world.show(order).reason()).isEqualTo("NAME_LEFT_LIST");
        assertThat(world.show(order).dropAt()).isNull();
        assertThat(world.held(anna)).isZero();
        // and it can come back
        follow("house.com", OrderWorld.DROP.plus(DAY));
        world.activate();
        assertThat(world.status(order)).isEqualTo(OrderStatus.REQUESTED);
        world.time.moveTo(OrderWorld.OPENS.plus(DAY));
        world.activate();
        assertThat(world.status(order)).isEqualTo(OrderStatus.ACTIVE);
    }

    @Test
    void keepsTheHold_whileTheNewDateIsInsideTheWindow() {
        OrderView inside = active("inside.com");
        OrderView beyond = active("beyond.com");
        world.time.moveTo(OrderWorld.OPENS.plus(DAY));
        follow("inside.com", OrderWorld.DROP.plus(DAY)); // its window opens now
        follow("beyond.com", OrderWorld.DROP.plus(DAY).plus(OrderWorld.MICRO)); // and this one's a moment later
        assertThat(world.status(inside)).isEqualTo(OrderStatus.ACTIVE);
        assertThat(world.show(inside).finalizationAt()).isEqualTo(OrderWorld.FINAL.plus(DAY));
        assertThat(world.status(beyond)).isEqualTo(OrderStatus.REQUESTED);
        assertThat(world.show(beyond).reason()).isEqualTo("DROP_DATE_MOVED");
        assertThat(world.held(anna)).isEqualTo(OrderWorld.REGULAR);
        assertThat(holdEnds(inside)).isEqualTo(OrderWorld.DROP.plus(DAY));
        // the new deadline is the one that counts
        world.time.moveTo(OrderWorld.FINAL);
        world.finalizeDue();
        assertThat(world.status(inside)).isEqualTo(OrderStatus.ACTIVE);
        world.time.moveTo(OrderWorld.FINAL.plus(DAY));
        world.finalizeDue();
        assertThat(world.status(inside)).isEqualTo(OrderStatus.PROCESSING);
    }

    @Test
    @Tag("R26")
    void failsOrders_whenTheNameLeavesTheListAfterFinalization() {
        OrderView order = processing("house.com");
        follow("house.com", null);
        assertThat(world.status(order)).isEqualTo(OrderStatus.FAILED);
        assertThat(world.show(order).reason()).isEqualTo("NOT_DROPPED");
        assertThat(world.show(order).dropAt()).isEqualTo(OrderWorld.DROP); // its flight record is found by it
        assertThat(world.held(anna)).isZero();
        assertThat(world.plans()).containsExactly("house.com CANCELLED " + OrderWorld.DROP);
    }

    @Test
    void makesOrdersDormantAgain_whenTheDropMovesAwayAfterFinalization() {
        OrderView order = processing("house.com");
        follow("house.com", OrderWorld.DROP.plus(DAY.multipliedBy(30)));
        assertThat(world.status(order)).isEqualTo(OrderStatus.REQUESTED);
        assertThat(world.held(anna)).isZero();
        assertThat(world.plans()).containsExactly("house.com CANCELLED " + OrderWorld.DROP);
        // to its end by the new dates
        Instant drop = OrderWorld.DROP.plus(DAY.multipliedBy(30));
        world.time.moveTo(drop.minus(Duration.ofHours(1)).minus(OrderWorld.MICRO));
        world.activate();
        world.time.plus(OrderWorld.MICRO);
        world.finalizeDue();
        assertThat(world.status(order)).isEqualTo(OrderStatus.PROCESSING);
        assertThat(world.plans())
                .containsExactly("house.com CANCELLED " + OrderWorld.DROP, "house.com PLANNED " + drop);
    }

    @Test
    void replansTheRace_whenTheDropMovesALittleAfterFinalization() {
        OrderView order = processing("house.com");
        Instant drop = OrderWorld.DROP.plusSeconds(60);
        world.time.moveTo(OrderWorld.FINAL.plusSeconds(60));
        follow("house.com", drop);
        assertThat(world.status(order)).isEqualTo(OrderStatus.PROCESSING);
        assertThat(world.held(anna)).isEqualTo(OrderWorld.REGULAR);
        assertThat(holdEnds(order)).isEqualTo(drop);
        assertThat(world.plans())
                .containsExactly("house.com CANCELLED " + OrderWorld.DROP, "house.com PLANNED " + drop);
        // the old race, called off, says nothing about this order any more
        world.receive(world.missed("house.com", "LOST", 2302));
        assertThat(world.status(order)).isEqualTo(OrderStatus.PROCESSING);
    }

    @Test
    void leavesTheRaceAlone_onceTheDropHasCome() {
        OrderView order = processing("house.com");
        world.time.moveTo(OrderWorld.DROP);
        follow("house.com", null); // it left the list by dropping
        assertThat(world.status(order)).isEqualTo(OrderStatus.PROCESSING);
        assertThat(world.plans()).containsExactly("house.com PLANNED " + OrderWorld.DROP);
    }

    /** More orders than a page, of every status at once. */
    @Test
    void followsManyOrdersInOneRun() {
        OrderView first = active("many.com");
        OrderView other = world.place(world.customer("bert", OrderWorld.REGULAR), "other.com");
        world.sql(
                "INSERT INTO backorder SELECT id + i * 1000000::bigint, customer_id, order_class, tld, name, name_unicode, true,"
                        + " 'REQUESTED', status_reason, price_minor, deposit_minor, currency, priority, drop_at, finalization_at,"
                        + " opens_at, finalization_at, period_years, auth_info, owner_contact, admin_contact, tech_contact,"
                        + " billing_contact, name_servers, extras, tag, created_by, created_at, updated_by, updated_at"
                        + " FROM backorder, generate_series(1, 12000) i WHERE name = 'many.com'");
        world.sql("INSERT INTO order_history (order_id, to_status, at, actor, origin)"
                + " SELECT id, 'REQUESTED', created_at, 'x', 'x' FROM backorder WHERE id > 2000000");
        assertThat(follow("many.com", null)).isEqualTo(12001);
        assertThat(world.status(first)).isEqualTo(OrderStatus.REQUESTED);
        assertThat(Sql.query(
                        world.source(),
                        "SELECT count(*) AS n FROM backorder WHERE name = 'many.com' AND drop_at IS NULL AND due_at IS NULL",
                        row -> row.number("n")))
                .containsExactly(12001L);
        assertThat(world.show(other).dropAt()).isNull();
    }

    private OrderView active(String name) {
        world.list(name);
        OrderView order = world.place(anna, name);
        if (world.time.instant().isBefore(OrderWorld.OPENS)) {
            world.time.moveTo(OrderWorld.OPENS);
        }
        world.activate();
        assertThat(world.status(order)).isEqualTo(OrderStatus.ACTIVE);
        assertThat(holdEnds(order)).isEqualTo(world.show(order).dropAt());
        return order;
    }

    /** When the order's open hold is expected to end. */
    private Instant holdEnds(OrderView order) {
        return Sql.one(
                        world.source(),
                        "SELECT expires_at FROM fund_hold WHERE order_id = ? AND state = 'OPEN'",
                        row -> row.instant("expires_at"),
                        order.id().value())
                .orElseThrow();
    }

    private OrderView processing(String name) {
        OrderView order = active(name);
        world.time.moveTo(OrderWorld.FINAL);
        world.finalizeDue();
        assertThat(world.status(order)).isEqualTo(OrderStatus.PROCESSING);
        return order;
    }

    /** An import found that the name drops then, or not any more. */
    private int follow(String name, @Nullable Instant dropAt) {
        long importId = Sql.insert(
                world.source(),
                "INSERT INTO drop_import (source_id, file_name, state, started_by, started_at)"
                        + " VALUES ('list', 'f', 'RUNNING', 'x', ?) RETURNING id",
                world.time.instant());
        Sql.update(
                world.source(),
                "INSERT INTO drop_change (import_id, name, kind, new_drop_at, new_finalization_at)"
                        + " VALUES (?, ?, ?, ?::timestamptz, ?::timestamptz)",
                importId,
                name,
                dropAt == null ? "REMOVED" : "MOVED",
                dropAt,
                dropAt == null ? null : dropAt.minus(Duration.ofHours(1)));
        return world.database
                .transactions()
                .required(() -> world.bean(FollowDropList.class).follow(importId, world.time.instant()));
    }
}
