package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.backorder.customer.Caller;
import org.backorder.refusal.NotFound;
import org.backorder.refusal.Refusal;
import org.backorder.sql.Sql;
import org.backorder.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R10")
class ChangeOrderTest {
    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 5000);

    @AfterEach
    void close() {
        world.assertSound();
        world.close();
    }

    @Test
    void releasesTheHoldOfACancelledOrder_inTheSameTransaction() {
        world.list("house.com");
        world.time.moveTo(OrderWorld.OPENS);
        OrderView order = world.place(anna, "house.com");
        assertThat(world.held(anna)).isEqualTo(OrderWorld.REGULAR);
        OrderView answer = world.bean(CancelOrder.class).cancel(anna, order.id(), world.time.instant());
        assertThat(answer.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(answer.name()).isEqualTo("house.com");
        assertThat(world.held(anna)).isZero();
    }

    @Test
    void answersACancelledOrderLikeAMissingOne_butKeepsTheRow() {
        OrderView order = world.place(anna, "house.com");
        world.bean(CancelOrder.class).cancel(anna, order.id(), world.time.instant());
        OrderQuery query = world.bean(OrderQuery.class);
        assertThatThrownBy(() -> query.byId(anna, order.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cancel(anna, order)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> modify(anna, order, priority(1))).isInstanceOf(NotFound.class);
        assertThat(query.show(anna, order.id()).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(query.history(anna, order.id())).hasSize(2);
    }

    @Test
    void changesUntilTheFinalizationDate_notAtIt() {
        world.list("house.com");
        OrderView order = world.place(anna, "house.com");
        world.time.moveTo(OrderWorld.FINAL.minus(OrderWorld.MICRO));
        modify(anna, order, priority(3));
        world.time.moveTo(OrderWorld.FINAL);
        assertThat(code(() -> modify(anna, order, priority(4)))).isEqualTo(552);
        assertThat(code(() -> cancel(anna, order))).isEqualTo(552);
        assertThat(world.show(order).priority()).isEqualTo(3);
    }

    @Test
    void changesWhatIsGiven_andLeavesTheRest() {
        OrderView before = world.place(anna, "house.com");
        OrderChange change = new OrderChange(
                null, "New-Secret.1", 2, List.of("ns1.example.net"), Map.of("X-CA-LEGAL-TYPE", "CCO"), null, "summer");
        OrderView after = modify(anna, before, change);
        assertThat(after.authInfo()).isEqualTo("New-Secret.1");
        assertThat(after.periodYears()).isEqualTo(2);
        assertThat(after.nameServers()).containsExactly("ns1.example.net");
        assertThat(after.extras()).isEqualTo(Map.of("X-CA-LEGAL-TYPE", "CCO"));
        assertThat(after.tag()).isEqualTo("summer");
        assertThat(after.contacts()).isEqualTo(before.contacts());
        assertThat(after.priority()).isEqualTo(before.priority());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.updatedBy()).isEqualTo("tester");
    }

    @Test
    @Tag("R49")
    void writesChangesToTheAuditTrail_withoutTheSecret() {
        OrderView order = world.place(anna, "house.com");
        modify(anna, order, new OrderChange(null, "New-Secret.1", null, null, null, 9, null));
        cancel(anna, order);
        List<String> trail = Sql.query(
                world.source(),
                "SELECT concat_ws(' ', action, before, after) AS line FROM audit_entry WHERE object_kind = 'order'"
                        + " ORDER BY id",
                row -> row.text("line"));
        assertThat(trail).hasSize(3);
        assertThat(trail.get(1)).contains("modify-order", "\"priority\": \"0\"", "\"priority\": \"9\"");
        assertThat(trail.get(2)).contains("cancel-order", "REQUESTED", "CANCELLED");
        assertThat(trail.toString()).doesNotContain("New-Secret.1");
    }

    /** Everything is wrong; what is wrong first is taken away one by one. */
    @Test
    void refusesInTheDocumentedOrder() {
        world.list("house.com");
        OrderView order = world.place(anna, "house.com");
        Caller bert = world.customer("bert", 0);
        Caller auditor = People.of(world.wiring).caller("eyes", "AUDITOR");
        OrderContacts foreign = new OrderContacts("P-ZZZ999", "USER", "USER", "USER");
        OrderChange bad = new OrderChange(foreign, "{", 0, null, null, null, null);
        OrderChange unknownContact = new OrderChange(foreign, null, null, null, null, null, null);
        world.time.moveTo(OrderWorld.FINAL);
        assertThat(code(() -> modify(auditor, order, bad))).isEqualTo(531);
        assertThat(code(() -> cancel(auditor, order))).isEqualTo(531);
        assertThat(code(() -> modify(bert, order, bad))).isEqualTo(541);
        assertThat(code(() -> modify(bert, order, unknownContact))).isEqualTo(545); // foreign order
        assertThat(code(() -> cancel(bert, order))).isEqualTo(545);
        assertThat(code(() -> modify(anna, order, unknownContact))).isEqualTo(552);
        world.time.moveTo(OrderWorld.FINAL.minus(OrderWorld.MICRO));
        assertThat(code(() -> modify(anna, order, unknownContact))).isEqualTo(545); // contact
        assertThat(code(() -> modify(anna, order, priority(1)))).isZero();
    }

    @Test
    @Tag("R1")
    void letsAResellerActForItsSubusers_andNobodyElse() {
        Caller sub = world.customer("sub", 0);
        world.sql(
                "UPDATE customer SET parent_id = ? WHERE id = ?",
                anna.id().value(),
                sub.id().value());
        OrderView order = world.place(sub, "house.com");
        OrderView above = world.place(anna, "garden.com");
        assertThat(modify(anna, order, priority(2)).priority()).isEqualTo(2);
        assertThat(code(() -> modify(sub, above, priority(2)))).isEqualTo(545);
        assertThat(code(() -> cancel(sub, above))).isEqualTo(545);
        cancel(anna, order);
        assertThat(world.status(order)).isEqualTo(OrderStatus.CANCELLED);
    }

    private static OrderChange priority(int priority) {
        return new OrderChange(null, null, null, null, null, priority, null);
    }

    private OrderView modify(Caller caller, OrderView order, OrderChange change) {
        return world.bean(ModifyOrder.class).modify(caller, order.id(), change, world.time.instant());
    }

    private OrderView cancel(Caller caller, OrderView order) {
        return world.bean(CancelOrder.class).cancel(caller, order.id(), world.time.instant());
    }

    private static int code(Runnable work) {
        @Nullable Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
        return refusal == null ? 0 : refusal.code();
    }
}
