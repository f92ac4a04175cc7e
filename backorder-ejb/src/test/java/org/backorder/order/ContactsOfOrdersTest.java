package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.backorder.audit.Actor;
import org.backorder.contact.AddContact;
import org.backorder.contact.ContactData;
import org.backorder.contact.ContactInUse;
import org.backorder.contact.ContactQuery;
import org.backorder.contact.DeleteContact;
import org.backorder.contact.KeepContact;
import org.backorder.customer.Caller;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.NotFound;
import org.backorder.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contact goes only when no order can bring a name for it any more. */
@Tag("R9")
class ContactsOfOrdersTest {
    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 10 * OrderWorld.REGULAR);
    private final String handle = contact();
    private final DeleteContact delete = delete();

    @AfterEach
    void close() {
        world.close();
    }

    private String contact() {
        ContactData data = new ContactData(
                "Ann", "Berg", "", "Street 1", "Bonn", "", "53111", "DE", "0228 1234567", "", "a@example.test");
        return world.bean(AddContact.class)
                .add(anna, data, false, OrderWorld.START)
                .id()
                .handle();
    }

    private DeleteContact delete() {
        world.bean(ContactsOfOrders.class);
        return world.bean(DeleteContact.class);
    }

    private OrderView order(String name, OrderContacts contacts) {
        return world.place(
                anna,
                new PlaceOrderRequest(
                        name, OrderClass.BACKORDER, contacts, null, 1, List.of(), Map.of(), false, 0, ""));
    }

    private void delete(Instant now) {
        delete.delete(anna, handle, now);
    }

    private boolean isThere() {
        return Sql.one(world.source(), "SELECT id FROM contact WHERE handle = ?", row -> row.number("id"), handle)
                .isPresent();
    }

    @Test
    void staysWhileAnyRoleOfALiveOrderNamesIt_andGoesAfterwards() {
        OrderView order = order("house.com", new OrderContacts("USER", "USER", "USER", handle));
        assertThatThrownBy(() -> delete(world.time.instant()))
                .isInstanceOf(ContactInUse.class)
                .hasMessageContaining("order " + order.id());
        assertThat(isThere()).isTrue();
        world.bean(CancelOrder.class).cancel(anna, order.id(), world.time.instant());
        delete(world.time.instant());
        assertThat(isThere()).isFalse();
        assertThatThrownBy(() -> order("house.com", new OrderContacts(handle, "USER", "USER", "USER")))
                .isInstanceOf(NotFound.class);
    }

    /** Both sides of each boundary: how long after its last move an ended order still needs its contacts. */
    @ParameterizedTest
    @CsvSource({
        "REQUESTED, P365D, true",
        "PROCESSING, P365D, true",
        "AUCTION_PENDING, P365D, true",
        "SUCCESSFUL, P1D, true",
        "SUCCESSFUL, PT24H0.000001S, false",
        "AUCTION_WON, P30D, true",
        "AUCTION_WON, PT720H0.000001S, false",
        "AUCTION_LOST, P30D, true",
        "AUCTION_LOST, PT720H0.000001S, false",
        "FAILED, PT0S, false",
        "CANCELLED, PT0S, false"
    })
    void anEndedOrderNeedsItAsLongAsItsNameMayCome(OrderStatus status, Duration after, boolean needed) {
        OrderView order = order("house.com", new OrderContacts(handle, handle, handle, handle));
        world.sql(
                "UPDATE backorder SET status = ? WHERE id = ?",
                status.name(),
                order.id().value());
        Instant now = world.time.instant().plus(after);
        if (needed) {
            assertThatThrownBy(() -> delete(now)).isInstanceOf(ContactInUse.class);
        } else {
            delete(now);
        }
        assertThat(isThere()).isEqualTo(needed);
    }

    /** Two connections: the deletion waits for a transaction that has chosen the contact, and then sees its order. */
    @Test
    void waitsForAnOrderThatIsBeingPlaced() {
        CompletableFuture<Void> deletion = new CompletableFuture<>();
        world.database.transactions().run(() -> {
            world.bean(KeepContact.class).keep(anna.id(), handle);
            deletion.completeAsync(() -> {
                try (Actor.Scope ignored = Actor.acting(Actor.job("test"))) {
                    delete(OrderWorld.START);
                }
                return null;
            });
            awaitWaiter();
            order("house.com", new OrderContacts(handle, "USER", "USER", "USER"));
        });
        assertThatThrownBy(deletion::join).hasCauseInstanceOf(ContactInUse.class);
        assertThat(world.bean(ContactQuery.class)
                        .byHandle(anna.id(), handle)
                        .id()
                        .handle())
                .isEqualTo(handle);
    }

    /** Waits until another connection waits for what this transaction holds. */
    private void awaitWaiter() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        boolean waiting = false;
        while (!waiting) {
            assertThat(System.nanoTime()).as("the deletion never waited").isLessThan(end);
            waiting = Sql.query(
                                    world.source(),
                                    "SELECT count(*) AS n FROM pg_locks WHERE NOT granted"
                                            + " AND pg_backend_pid() = ANY (pg_blocking_pids(pid))",
                                    row -> row.number("n"))
                            .get(0)
                    > 0;
        }
    }
}
