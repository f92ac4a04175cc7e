package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.UserDepth;
import org.backorder.objectlog.LogEntry;
import org.backorder.objectlog.LogFilter;
import org.backorder.objectlog.ObjectLogQuery;
import org.backorder.portfolio.ObjectClass;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The log of orders that anna places and gives to her shop; bert stands beside them. */
@Tag("R1")
@Tag("R49")
class OrderLogTest {
    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 10_000);
    private final Caller shop = world.customer("shop", 10_000);
    private final Caller bert = world.customer("bert", 0);
    private final ObjectLogQuery log = world.bean(ObjectLogQuery.class);
    private final Actor.Scope acting = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "anna", "192.0.2.1", "spring sale"));

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

    private List<LogEntry> entries(Caller caller, UserDepth depth, @Nullable OrderView order) {
        String id = order == null ? null : order.id().toString();
        LogFilter filter = new LogFilter(ObjectClass.DOMAINAPPLICATION, depth, id, null, null, false);
        return log.list(caller, filter, PageRequest.of(0, 100)).rows();
    }

    private static List<String> told(List<LogEntry> entries) {
        return entries.stream()
                .map(entry -> entry.operation() + " " + entry.actor() + " " + entry.info())
                .toList();
    }

    @Test
    void tellsMovesAndChanges_toTheOwner_andToNobodyElse() {
        OrderView order = world.place(anna, "berlin.com");
        world.bean(ModifyOrder.class)
                .modify(
                        anna,
                        order.id(),
                        new OrderChange(null, "new-auth-code", null, null, null, 7, null),
                        world.time.instant());
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();

        assertThat(told(entries(anna, UserDepth.SELF, order)))
                .contains(
                        "STATUS anna [status: REQUESTED]",
                        "place-order anna [class: COM_BACKORDER, name: berlin.com, reason: spring sale]",
                        "modify-order anna [authInfo: ***, priority: 0 -> 7, reason: spring sale]")
                .anyMatch(line -> line.contains("status: REQUESTED -> ACTIVE"));
        assertThat(entries(anna, UserDepth.SUBUSER, order)).isEmpty();
        assertThat(entries(bert, UserDepth.ALL, order)).isEmpty();
        assertThat(entries(bert, UserDepth.ALL, null)).isEmpty();
        assertThat(entries(world.operator, UserDepth.ALL, order)).hasSize(4);

        long index = entries(anna, UserDepth.ALL, order).get(0).index();
        assertThat(log.byIndex(anna, index).objectId()).isEqualTo(order.id().toString());
        assertThatThrownBy(() -> log.byIndex(bert, index)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.byIndex(anna, index + 9)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.byIndex(anna, -index)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoGetsAnOrder_readsNothingOfTheTimeBefore() {
        OrderView order = world.place(anna, "berlin.com");
        world.time.moveTo(OrderWorld.OPENS);
        world.activate();
        world.bean(AssignOrder.class).assign(anna, order.id(), "shop", world.time.instant());
        assertThat(entries(shop, UserDepth.ALL, order)).isEmpty();
        assertThat(told(entries(anna, UserDepth.ALL, order)))
                .anyMatch(line -> line.startsWith("assign-order anna [customer: anna -> shop"));

        world.time.moveTo(OrderWorld.OPENS.plusSeconds(1));
        world.bean(CancelOrder.class).cancel(anna, order.id(), world.time.instant());
        assertThat(told(entries(shop, UserDepth.ALL, order)))
                .containsExactly(
                        "STATUS null [status: REQUESTED -> CANCELLED]",
                        "cancel-order null [status: REQUESTED -> CANCELLED]");
    }
}
