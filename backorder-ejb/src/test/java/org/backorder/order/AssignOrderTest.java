package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Anna gives orders to her shop; bert stands beside them. */
@Tag("R1")
class AssignOrderTest {
    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 10_000);
    private final Caller shop = world.customer("shop", 10_000);
    private final Caller bert = world.customer("bert", 0);
    private final AssignOrder assignOrder = world.bean(AssignOrder.class);
    private final Actor.Scope acting = Actor.acting(Actor.job("test"));

    @BeforeEach
    void theShopIsBelowAnna() {
        world.sql(
                "UPDATE customer SET parent_id = ? WHERE id = ?",
                anna.id().value(),
                shop.id().value());
        world.list("berlin.com");
    }

    @AfterEach
    void close() {
        acting.close();
        world.close();
    }

    private OrderView assign(Caller caller, OrderView order, String login) {
        return assignOrder.assign(caller, order.id(), login, world.time.instant());
    }

    @Test
    @Tag("R19")
    void theHoldGoesBack_andTheOtherAccountIsTried() {
        OrderView order = world.place(anna, "berlin.com");
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        assertThat(world.held(anna)).isPositive();

        OrderView assigned = assign(anna, order, "shop");
        assertThat(assigned.login()).isEqualTo("shop");
        assertThat(assigned.status()).isEqualTo(OrderStatus.REQUESTED);
        assertThat(assigned.contacts().owner()).isEqualTo("USER");
        assertThat(world.held(anna)).isZero();

        world.activate();
        assertThat(world.status(order)).isEqualTo(OrderStatus.ACTIVE);
        assertThat(world.held(shop)).isEqualTo(order.deposit().minorUnits());
        assertThat(assign(anna, order, "shop").status()).isEqualTo(OrderStatus.ACTIVE); // it is there already
        assertThat(assign(anna, order, "anna").login()).isEqualTo("anna"); // and back
        assertThat(world.held(shop)).isZero();
    }

    @Test
    void nobodyGivesWhatIsNotIts_norToWhomItMayNotKnow() {
        OrderView order = world.place(anna, "berlin.com");
        assertThatThrownBy(() -> assign(bert, order, "bert")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(shop, order, "shop")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(anna, order, "bert")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(world.operator, order, "shop")).isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("R8")
    @Tag("R18")
    void refusesADuplicate_andAUserWithoutPriceOrAccess() {
        OrderView order = world.place(anna, "berlin.com");
        OrderView shops = world.place(shop, "berlin.com");
        assertThatThrownBy(() -> assign(anna, order, "shop")).isInstanceOf(DuplicateOrder.class);
        world.bean(CancelOrder.class).cancel(shop, shops.id(), world.time.instant());

        world.sql("UPDATE customer SET active = false WHERE login = 'shop'");
        assertThatThrownBy(() -> assign(anna, order, "shop")).isInstanceOf(InvalidValue.class);
        world.sql("INSERT INTO tier (name, created_at) VALUES ('empty', now())");
        world.sql("UPDATE customer SET active = true, tier_id = (SELECT id FROM tier WHERE name = 'empty')"
                + " WHERE login = 'shop'");
        assertThatThrownBy(() -> assign(anna, order, "shop")).isInstanceOf(ClassNotOffered.class);
        assertThat(world.show(order).login()).isEqualTo("anna");
    }

    @Test
    @Tag("R10")
    void isPossible_untilTheFinalizationDate() {
        OrderView order = world.place(anna, "berlin.com");
        world.time.moveTo(OrderWorld.FINAL.minusNanos(1000));
        assertThat(assign(anna, order, "shop").login()).isEqualTo("shop");
        world.time.moveTo(OrderWorld.FINAL);
        assertThatThrownBy(() -> assign(anna, order, "anna")).isInstanceOf(DeadlinePassed.class);
    }
}
