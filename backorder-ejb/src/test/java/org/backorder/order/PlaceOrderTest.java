package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.refusal.Refusal;
import org.backorder.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceOrderTest {
    private final OrderWorld world = new OrderWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("R6")
    @Tag("R18")
    void placesDormantOrder_andTouchesNoFunds() {
        Caller anna = world.customer("anna", 0);
        OrderView order = world.place(anna, "Münze.COM.");
        assertThat(order.status()).isEqualTo(OrderStatus.REQUESTED);
        assertThat(order.name()).isEqualTo("xn--mnze-0ra.com");
        assertThat(order.nameUnicode()).isEqualTo("münze.com");
        assertThat(order.apiClass()).isEqualTo("COM_BACKORDER");
        assertThat(order.price().toString()).isEqualTo("20.00 USD");
        assertThat(order.dropAt()).isNull();
        assertThat(order.authInfo()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(world.held(anna)).isZero();
        // a later price changes nothing on it
        world.sql("UPDATE price SET application_minor = 9900");
        assertThat(world.show(order).price().toString()).isEqualTo("20.00 USD");
    }

    @Test
    @Tag("R49")
    void keepsWhoPlacedIt_inHistoryAndAudit() {
        Caller anna = world.customer("anna", 0);
        OrderView order = world.place(anna, "house.com");
        List<OrderMove> history = world.bean(OrderQuery.class).history(anna, order.id());
        assertThat(history).singleElement().satisfies(move -> {
            assertThat(move.from()).isNull();
            assertThat(move.to()).isEqualTo(OrderStatus.REQUESTED);
            assertThat(move.actor()).isEqualTo("tester");
            assertThat(move.origin()).isEqualTo("192.0.2.1");
        });
    }

    @Test
    @Tag("R13")
    void knowsTheDatesOfAListedName() {
        world.list("house.com");
        OrderView order = world.place(world.customer("anna", 0), "house.com");
        assertThat(order.dropAt()).isEqualTo(OrderWorld.DROP);
        assertThat(order.finalizationAt()).isEqualTo(OrderWorld.FINAL);
        assertThat(order.opensAt()).isEqualTo(OrderWorld.OPENS);
    }

    @Test
    @Tag("R22")
    void fundsInTheSameRequest_fromTheFirstInstantOfTheWindow() {
        world.list("house.com");
        world.list("garden.com");
        Caller anna = world.customer("anna", 5000);
        world.time.moveTo(OrderWorld.OPENS.minus(OrderWorld.MICRO));
        assertThat(world.place(anna, "house.com").status()).isEqualTo(OrderStatus.REQUESTED);
        world.time.moveTo(OrderWorld.OPENS);
        assertThat(world.place(anna, "garden.com").status()).isEqualTo(OrderStatus.ACTIVE);
        assertThat(world.held(anna)).isEqualTo(OrderWorld.REGULAR);
    }

    @Test
    @Tag("R22")
    void staysRequested_insideTheWindowWithoutFunds() {
        world.list("house.com");
        Caller anna = world.customer("anna", OrderWorld.REGULAR - 1);
        world.time.moveTo(OrderWorld.OPENS);
        assertThat(world.place(anna, "house.com").status()).isEqualTo(OrderStatus.REQUESTED);
        assertThat(world.held(anna)).isZero();
    }

    @Test
    @Tag("R11")
    void refusesFromTheFinalizationDateOn() {
        world.list("house.com");
        world.list("garden.com");
        Caller anna = world.customer("anna", 5000);
        world.time.moveTo(OrderWorld.FINAL.minus(OrderWorld.MICRO));
        assertThat(world.place(anna, "house.com").status()).isEqualTo(OrderStatus.ACTIVE);
        world.time.moveTo(OrderWorld.FINAL);
        assertThatThrownBy(() -> world.place(anna, "garden.com")).isInstanceOf(DeadlinePassed.class);
    }

    @Test
    @Tag("R8")
    void refusesLiveDuplicates_unlessAskedForAnother() {
        Caller anna = world.customer("anna", 0);
        OrderView first = world.place(anna, "house.com");
        assertThatThrownBy(() -> world.place(anna, "HOUSE.com")).isInstanceOf(DuplicateOrder.class);
        // another class, another customer, or NEW=1 are no duplicates
        world.place(anna, PlaceOrderRequest.of("house.com", OrderClass.LITEBACKORDER));
        world.place(world.customer("bert", 0), "house.com");
        OrderView second = world.place(anna, repeated("house.com"));
        assertThat(second.id().value()).isGreaterThan(first.id().value());
        // the second one is live, so a third without NEW is a duplicate even when the first is gone
        world.bean(CancelOrder.class).cancel(anna, first.id(), world.time.instant());
        assertThatThrownBy(() -> world.place(anna, "house.com")).isInstanceOf(DuplicateOrder.class);
        world.bean(CancelOrder.class).cancel(anna, second.id(), world.time.instant());
        world.place(anna, "house.com");
    }

    /** Everything is wrong with the request; what is wrong first is taken away one by one. */
    @Test
    void refusesInTheDocumentedOrder() {
        world.list("late.org");
        world.sql("DELETE FROM price WHERE tld = 'org'");
        world.sql("INSERT INTO price (tier_id, tld, order_class, application_minor, currency, valid_from)"
                + " SELECT id, 'org', 'LITEBACKORDER', 5, 'USD', '2026-01-01T00:00:00Z' FROM tier");
        Caller anna = world.customer("anna", 0);
        OrderContacts foreign = new OrderContacts("P-ZZZ999", "USER", "USER", "USER");
        OrderContacts own = new OrderContacts("USER", "USER", "USER", "USER");
        world.place(anna, request("late.org", OrderClass.LITEBACKORDER, own, null, 1, true));
        world.time.moveTo(OrderWorld.FINAL);
        Caller staff = world.operator;
        OrderClass regular = OrderClass.BACKORDER;
        OrderClass lite = OrderClass.LITEBACKORDER;
        assertThat(code(staff, request("bad name", regular, foreign, "{", 0, false)))
                .isEqualTo(531);
        assertThat(code(anna, request("bad name", regular, foreign, "{", 0, false)))
                .isEqualTo(541); // PERIOD
        assertThat(code(anna, request("bad name", regular, foreign, "{", 1, false)))
                .isEqualTo(541); // AUTH
        assertThat(code(anna, request("bad name", regular, foreign, null, 1, false)))
                .isEqualTo(541); // DOMAIN
        assertThat(code(anna, request("late.org", regular, foreign, null, 1, false)))
                .isEqualTo(510);
        assertThat(code(anna, request("late.org", lite, foreign, null, 1, false)))
                .isEqualTo(545);
        assertThat(code(anna, request("late.org", lite, own, null, 1, false))).isEqualTo(552);
        world.time.moveTo(OrderWorld.FINAL.minus(OrderWorld.MICRO));
        assertThat(code(anna, request("late.org", lite, own, null, 1, false))).isEqualTo(540);
        assertThat(code(anna, request("late.org", lite, own, null, 1, true))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPERATOR", "AUDITOR", "BIDDER"})
    @Tag("R2")
    void refusesEveryoneButCustomers(String role) {
        Caller caller = People.of(world.wiring).caller("other", role);
        assertThat(code(caller, PlaceOrderRequest.of("house.com", OrderClass.BACKORDER)))
                .isEqualTo(531);
    }

    @Test
    @Tag("R5")
    void refusesNamesUnderOtherTlds() {
        Caller anna = world.customer("anna", 0);
        assertThatThrownBy(() -> world.place(anna, "house.invalid")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> world.place(anna, PlaceOrderRequest.of("house.net", OrderClass.LITEBACKORDER)))
                .isInstanceOf(ClassNotOffered.class);
    }

    @Test
    @Tag("R9")
    void refusesContactsOfOthers() {
        Caller anna = world.customer("anna", 0);
        Caller bert = world.customer("bert", 0);
        String handle = contact(bert.id());
        OrderContacts contacts = new OrderContacts("USER", "USER", handle, "USER");
        PlaceOrderRequest request = request("house.com", OrderClass.BACKORDER, contacts, null, 1, false);
        assertThatThrownBy(() -> world.place(anna, request)).isInstanceOf(NotFound.class);
        assertThat(world.place(bert, request).contacts().tech()).isEqualTo(handle);
    }

    @Test
    void keepsListsAndExtrasAsGiven() {
        Caller anna = world.customer("anna", 0);
        PlaceOrderRequest request = new PlaceOrderRequest(
                "house.com",
                OrderClass.BACKORDER,
                new OrderContacts("USER", "USER", "USER", "USER"),
                "Abc-123!x",
                2,
                List.of("ns1.example.net", "ns2.example.net"),
                Map.of("X-US-NEXUS-APPPURPOSE", "P1"),
                false,
                7,
                "spring");
        OrderView order = world.show(world.place(anna, request));
        assertThat(order.nameServers()).containsExactly("ns1.example.net", "ns2.example.net");
        assertThat(order.extras()).containsExactlyEntriesOf(Map.of("X-US-NEXUS-APPPURPOSE", "P1"));
        assertThat(order.authInfo()).isEqualTo("Abc-123!x");
        assertThat(order.periodYears()).isEqualTo(2);
        assertThat(order.priority()).isEqualTo(7);
        assertThat(order.tag()).isEqualTo("spring");
        assertThat(order.toString()).doesNotContain("Abc-123!x");
    }

    @Test
    void namesWhatIsWrong_withAGivenAuthInfo() {
        Caller anna = world.customer("anna", 0);
        for (String bad : List.of("short", "with blank", "br{ace", "ümlaut-x", "x".repeat(65))) {
            assertThatThrownBy(() -> world.place(anna, auth(bad))).as(bad).isInstanceOf(InvalidValue.class);
        }
        world.place(anna, auth("x".repeat(64)));
    }

    private static PlaceOrderRequest auth(String authInfo) {
        OrderContacts own = new OrderContacts("USER", "USER", "USER", "USER");
        return request("house.com", OrderClass.BACKORDER, own, authInfo, 1, false);
    }

    private static PlaceOrderRequest repeated(String name) {
        OrderContacts own = new OrderContacts("USER", "USER", "USER", "USER");
        return request(name, OrderClass.BACKORDER, own, null, 1, true);
    }

    private static PlaceOrderRequest request(
            String name,
            OrderClass orderClass,
            OrderContacts contacts,
            @Nullable String authInfo,
            int years,
            boolean repeated) {
        return new PlaceOrderRequest(name, orderClass, contacts, authInfo, years, List.of(), Map.of(), repeated, 0, "");
    }

    private String contact(CustomerId customer) {
        world.sql(
                "INSERT INTO contact (handle, customer_id, first_name, last_name, street, city, zip, country, phone, email,"
                        + " content_hash, created_at, updated_at) VALUES ('P-BRT001', ?, 'B', 'B', 'S', 'C', '1', 'DE',"
                        + " '+49.1', 'b@example.test', '\\x00', ?, ?)",
                customer.value(),
                OrderWorld.START,
                OrderWorld.START);
        return "P-BRT001";
    }

    private int code(Caller caller, PlaceOrderRequest request) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> world.place(caller, request));
        return refusal == null ? 0 : refusal.code();
    }
}
