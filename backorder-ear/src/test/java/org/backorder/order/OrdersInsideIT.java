package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.Customers;
import org.backorder.droplist.DropListFilter;
import org.backorder.droplist.DropListQuery;
import org.backorder.droplist.DropListSort;
import org.backorder.droplist.DroppingName;
import org.backorder.it.ProductArchive;
import org.backorder.ledger.InsufficientFunds;
import org.backorder.ledger.PlaceFundHold;
import org.backorder.pricing.OrderClass;
import org.backorder.settings.PageRequest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs inside the deployed EAR, in the package of the orders: package-private beans and entities work there, and a refusal
 * arrives as itself and takes back what its transaction wrote.
 */
@ExtendWith(ArquillianExtension.class)
class OrdersInsideIT {
    @Inject
    OrderStore orders;

    @Inject
    ActivationRun activation;

    @Inject
    ActivateOrder activateOrder;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    PlaceFundHold placeFundHold;

    @Inject
    Customers customers;

    @Inject
    DropListQuery droppingNames;

    @Inject
    InstantSource time;

    @Inject
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive product() {
        return ProductArchive.with(OrdersInsideIT.class);
    }

    @AfterEach
    void leaveNoTransactionOpen() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    @Test
    @Tag("R22")
    void movesTheEntityThroughThePackagePrivateStore_inARealTransaction() throws Exception {
        try (Actor.Scope ignored = acting("alice")) {
            OrderId id = place("alice");
            transaction.begin();
            Backorder order = orders.lock(id);
            assertThat(order.status).isEqualTo(OrderStatus.ACTIVE);
            order.moveTo(OrderStatus.PROCESSING, null, time.instant());
            transaction.commit();
            assertThat(steps(id)).containsExactly(OrderStatus.REQUESTED, OrderStatus.ACTIVE, OrderStatus.PROCESSING);
        }
    }

    @Test
    void callsThePackagePrivateRunThroughItsProxy() {
        try (Actor.Scope ignored = acting("carol")) {
            place("carol");
        }
        assertThat(activation.getClass()).isNotEqualTo(ActivationRun.class);
        assertThat(activation.job()).isEqualTo("order-activation");
        assertThat(activation.nextDue(time.instant())).isPresent();
    }

    @Test
    @Tag("R19")
    void refusalArrivesAsItself_andTakesBackWhatItsTransactionWrote() throws Exception {
        try (Actor.Scope ignored = acting("carol")) {
            OrderId id = place("carol");
            transaction.begin();
            Backorder order = orders.lock(id);
            order.moveTo(OrderStatus.FAILED, "INSIDE", time.instant());
            orders.write();
            assertThatThrownBy(() ->
                            placeFundHold.place(order.customer(), order.holdFor(), order.deposit(), time.instant()))
                    .isExactlyInstanceOf(InsufficientFunds.class);
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
            transaction.rollback();
            assertThat(steps(id)).containsExactly(OrderStatus.REQUESTED);
        }
    }

    @Test
    @Tag("R21")
    void refusalOfATransitionOfItsOwnTransaction_leavesTheCallersAlone() throws Exception {
        try (Actor.Scope ignored = acting("carol")) {
            OrderId id = place("carol");
            transaction.begin();
            assertThatThrownBy(() -> activateOrder.activate(id, time.instant()))
                    .isExactlyInstanceOf(InsufficientFunds.class);
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
            transaction.commit();
            assertThat(steps(id)).containsExactly(OrderStatus.REQUESTED);
        }
    }

    private static Actor.Scope acting(String login) {
        return Actor.acting(new Actor(Actor.Kind.CUSTOMER, login, "127.0.0.1", null));
    }

    /** An order inside the funding window: ACTIVE at once where the money is there, REQUESTED otherwise. */
    private OrderId place(String login) {
        Caller caller = new Caller(customers.byLogin(login).orElseThrow(), "127.0.0.1");
        Instant now = time.instant();
        String name = freeName(caller, now);
        return placeOrder
                .place(caller, PlaceOrderRequest.of(name, OrderClass.BACKORDER), now)
                .id();
    }

    /** A name with some hours left that the caller has not ordered yet, once the list of the world around is imported. */
    private String freeName(Caller caller, Instant now) {
        DropListFilter everything = DropListFilter.everything();
        DropListFilter soon = new DropListFilter(
                List.of(),
                false,
                everything.match(),
                List.of(),
                null,
                Set.of("com"),
                Set.of(),
                Set.of(),
                Set.of(),
                now.plus(Duration.ofHours(2)),
                now.plus(Duration.ofDays(2)),
                Set.of(),
                null,
                null,
                Set.of(),
                false,
                false,
                false,
                false,
                caller.id());
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        List<DroppingName> found = List.of();
        while (found.isEmpty() && System.nanoTime() < end) {
            found = droppingNames
                    .search(soon, DropListSort.FINALIZATIONDATE, PageRequest.of(0, 1), now)
                    .rows();
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(found).as("names on the list").isNotEmpty();
        return found.get(0).name();
    }

    private List<OrderStatus> steps(OrderId id) throws Exception {
        transaction.begin();
        try {
            Backorder order = orders.lock(id);
            List<OrderStatus> steps = order.history.stream()
                    .sorted(Comparator.comparing(entry -> Objects.requireNonNull(entry.id)))
                    .map(entry -> entry.to)
                    .toList();
            assertThat(order.status).isEqualTo(steps.get(steps.size() - 1));
            return steps;
        } finally {
            transaction.rollback();
        }
    }
}
