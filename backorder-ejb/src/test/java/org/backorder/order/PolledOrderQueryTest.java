package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.backorder.customer.Caller;
import org.backorder.refusal.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pollers know of an order is never older than what is committed, whoever changed it. */
@Tag("R1")
class PolledOrderQueryTest {
    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 10_000);
    private final Caller bert = world.customer("bert", 0);
    private final OrderQuery orders = world.bean(OrderQuery.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void seesEveryChange_ofAnotherNodeToo() {
        world.list("berlin.com");
        OrderView placed = world.place(anna, "berlin.com");
        assertThat(orders.poll(anna, placed.id()).status()).isEqualTo(OrderStatus.REQUESTED);
        assertThat(orders.poll(anna, placed.id())).isSameAs(orders.poll(anna, placed.id()));

        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        assertThat(orders.poll(anna, placed.id())).isEqualTo(world.show(placed));
        assertThat(orders.poll(anna, placed.id()).status()).isEqualTo(OrderStatus.ACTIVE);

        world.node().bean(CancelOrder.class).cancel(anna, placed.id(), world.time.instant());
        assertThatThrownBy(() -> orders.poll(anna, placed.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void seesANewLogin_ofWhoeverOrdered() {
        OrderView placed = world.place(anna, "berlin.com");
        assertThat(orders.poll(anna, placed.id()).login()).isEqualTo("anna");
        world.sql("UPDATE customer SET login = 'anne' WHERE id = ?", anna.id().value());
        assertThat(orders.poll(anna, placed.id()).login()).isEqualTo("anne");
    }

    @Test
    void keepsForeignOrdersForeign_alsoWhenKnown() {
        OrderView placed = world.place(anna, "berlin.com");
        orders.poll(anna, placed.id());
        assertThatThrownBy(() -> orders.poll(bert, placed.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.poll(anna, new OrderId(placed.id().value() + 1)))
                .isInstanceOf(NotFound.class);
    }
}
