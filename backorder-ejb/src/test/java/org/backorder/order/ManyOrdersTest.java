package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.backorder.contact.OwnContactMissing;
import org.backorder.customer.Caller;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.Refusal;
import org.backorder.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many orders at once are what the same orders one by one would have been. */
@Tag("R47")
class ManyOrdersTest {
    private final OrderWorld world = new OrderWorld();

    @BeforeEach
    void makeBeans() {
        world.bean(PlaceOrders.class);
        world.bean(CheckOrders.class);
        world.bean(CancelOrders.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static OrderLine line(String name) {
        return line(name, OrderClass.BACKORDER);
    }

    private static OrderLine line(String name, OrderClass orderClass) {
        return new OrderLine(name, NamedClass.of(orderClass), 0, "", false);
    }

    private List<LineVerdict> place(Caller caller, OrderLine... lines) {
        return world.bean(PlaceOrders.class).place(caller, List.of(lines), world.time.instant());
    }

    private List<LineVerdict> check(Caller caller, OrderLine... lines) {
        return world.bean(CheckOrders.class).check(caller, List.of(lines), new HashSet<>(), world.time.instant());
    }

    private OrderView show(LineVerdict placed) {
        return world.bean(OrderQuery.class).show(world.operator, Objects.requireNonNull(placed.order()));
    }

    /** Every kind of line, good and bad; the single order is the yardstick for code and text. */
    @Test
    @Tag("R4")
    @Tag("R5")
    @Tag("R8")
    @Tag("R11")
    void aLineIsAnsweredLikeASingleOrder() {
        world.list("late.com");
        world.sql("UPDATE dropping_name SET finalization_at = ? WHERE name = 'late.com'", OrderWorld.START);
        Caller many = world.customer("many", 0);
        Caller single = world.customer("single", 0);
        world.place(many, "taken.com");
        world.place(single, "taken.com");
        List<OrderLine> lines = List.of(
                line("good.com"),
                line("Münze.COM."),
                line("xn--mnze-0ra.com", OrderClass.LITEBACKORDER),
                line("taken.com"),
                line("late.com"),
                line("-bad-.com"),
                line("under_score.com"),
                line("a..com"),
                line("x".repeat(64) + ".com"),
                line("x".repeat(300) + ".com"),
                line(""),
                line("com"),
                line("name.unknown-tld"),
                line("deep.example.com"),
                line("good.net", OrderClass.LITEBACKORDER),
                line("good.co.uk"),
                line("good.zone.uk"),
                new OrderLine("good.org", NamedClass.read("COM_BACKORDER"), 0, "", false));
        List<LineVerdict> checked = check(many, lines.toArray(OrderLine[]::new));
        List<LineVerdict> placed = place(many, lines.toArray(OrderLine[]::new));
        for (int i = 0; i < lines.size(); i++) {
            String expected = oneByOne(single, lines.get(i));
            assertThat(outcome(placed.get(i))).as(lines.get(i).name()).isEqualTo(expected);
            assertThat(outcome(checked.get(i))).as(lines.get(i).name()).isEqualTo(expected);
        }
        assertThat(checked).extracting(LineVerdict::order).containsOnlyNulls();
    }

    private String oneByOne(Caller caller, OrderLine line) {
        try {
            line.named().refuseUnlessFor(line.name().substring(line.name().lastIndexOf('.') + 1));
            OrderView order = world.place(caller, line.request());
            return "200 " + order.name() + " " + order.apiClass() + " " + order.price();
        } catch (Refusal refusal) {
            return refusal.code() + " " + refusal.getMessage();
        }
    }

    private static String outcome(LineVerdict verdict) {
        Refusal refusal = verdict.refusal();
        return refusal == null
                ? "200 " + verdict.ace() + " " + verdict.apiClass() + " " + verdict.price()
                : refusal.code() + " " + refusal.getMessage();
    }

    @Test
    @Tag("R33")
    void placedRows_areThoseOfSingleOrders_andIdsAscendWithTheLines() {
        world.list("house.com");
        Caller anna = world.customer("anna", 0);
        OrderView single = world.place(world.customer("bert", 0), "house.com");
        List<LineVerdict> placed = place(
                anna,
                line("first.com"),
                new OrderLine("house.com", NamedClass.of(OrderClass.BACKORDER), 7, "spring", false),
                line("last.com"));
        assertThat(placed.stream()
                        .map(verdict -> Objects.requireNonNull(verdict.order()).value()))
                .isSorted();
        OrderView order = show(placed.get(1));
        assertThat(order)
                .usingRecursiveComparison()
                .ignoringFields("id", "customer", "login", "authInfo", "priority", "tag")
                .isEqualTo(single);
        assertThat(order.priority()).isEqualTo(7);
        assertThat(order.tag()).isEqualTo("spring");
        assertThat(order.authInfo()).hasSizeGreaterThanOrEqualTo(20).isNotEqualTo(single.authInfo());
        assertThat(order.dropAt()).isEqualTo(OrderWorld.DROP);
        assertThat(world.bean(OrderQuery.class).history(anna, order.id()))
                .singleElement()
                .satisfies(move -> assertThat(move.actor()).isEqualTo("tester"));
        assertThat(count("SELECT count(*) AS n FROM audit_entry WHERE action = 'place-order'"))
                .isEqualTo(4);
    }

    private long count(String sql) {
        return Sql.query(world.source(), sql, row -> row.number("n")).get(0);
    }

    @Test
    @Tag("R8")
    void aNameTwice_isRefusedTheSecondTime_inEitherForm_unlessAskedForAnother() {
        Caller anna = world.customer("anna", 0);
        List<LineVerdict> placed = place(
                anna,
                line("münze.com"),
                line("XN--MNZE-0RA.com"),
                line("münze.com", OrderClass.LITEBACKORDER),
                new OrderLine("münze.com", NamedClass.of(OrderClass.BACKORDER), 0, "", true));
        assertThat(placed).extracting(LineVerdict::code).containsExactly(200, 540, 200, 200);
        assertThat(placed.get(1).refusal()).isInstanceOf(LineTwice.class);
        assertThat(place(anna, line("münze.com")).get(0).refusal()).isInstanceOf(DuplicateOrder.class);
    }

    @Test
    @Tag("R2")
    void staffOrdersNothing() {
        assertThatThrownBy(() -> check(world.operator, line("a.com"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> place(world.operator, line("a.com"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        world.bean(CancelOrders.class).cancelWaiting(world.operator, List.of(), world.time.instant()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("R9")
    void aCustomerWithoutAContactOfItsOwn_isRefusedAsAWhole_likeASingleOrder() {
        Caller anna = world.customer("anna", 0);
        world.sql("DELETE FROM contact WHERE customer_id = ?", anna.id().value());
        assertThatThrownBy(() -> world.place(anna, "a.com")).isInstanceOf(OwnContactMissing.class);
        assertThatThrownBy(() -> place(anna, line("a.com"))).isInstanceOf(OwnContactMissing.class);
        assertThatThrownBy(() -> world.bean(CheckOrders.class).demandCustomer(anna))
                .isInstanceOf(OwnContactMissing.class);
        world.bean(CancelOrders.class).demandCustomer(anna); // what was ordered before can be taken back
    }

    @Test
    void refusedLinesTakeNoOtherWithThem_andNoneIsNothing() {
        Caller anna = world.customer("anna", 0);
        assertThat(place(anna)).isEmpty();
        assertThat(place(anna, line("bad name"), line("worse"))).allMatch(verdict -> verdict.order() == null);
        List<OrderLine> lines = new ArrayList<>();
        IntStream.range(0, 500).forEach(i -> lines.add(line(i % 5 == 0 ? "bad " + i : "many-" + i + ".com")));
        List<LineVerdict> placed = place(anna, lines.toArray(OrderLine[]::new));
        assertThat(placed.stream().filter(verdict -> verdict.code() == 200)).hasSize(400);
        assertThat(count("SELECT count(*) AS n FROM backorder")).isEqualTo(400);
        assertThat(count("SELECT count(*) AS n FROM order_history")).isEqualTo(400);
    }

    @Test
    @Tag("R10")
    void cancelsWhatIsRequestedBeforeItsDeadline_andPassesTheRestBy() {
        world.list("house.com");
        Caller anna = world.customer("anna", 5000);
        Caller bert = world.customer("bert", 0);
        List<OrderId> ids = place(anna, line("dormant.com"), line("house.com"), line("other.com")).stream()
                .map(verdict -> Objects.requireNonNull(verdict.order()))
                .toList();
        List<OrderId> foreign = place(bert, line("house.com")).stream()
                .map(verdict -> Objects.requireNonNull(verdict.order()))
                .toList();
        world.time.moveTo(OrderWorld.OPENS);
        world.activate(); // house.com is ACTIVE now and stays
        List<OrderId> wanted = new ArrayList<>(ids);
        wanted.addAll(foreign);
        CancelOrders cancelOrders = world.bean(CancelOrders.class);
        assertThat(cancelOrders.cancelWaiting(anna, wanted, world.time.instant()))
                .containsExactly(ids.get(0), ids.get(2));
        assertThat(cancelOrders.cancelWaiting(anna, wanted, world.time.instant()))
                .isEmpty();
        world.time.moveTo(OrderWorld.FINAL.minus(OrderWorld.MICRO));
        assertThat(cancelOrders.cancelWaiting(bert, foreign, world.time.instant()))
                .isEqualTo(foreign);
        List<OrderId> late = place(bert, line("house.com")).stream()
                .map(verdict -> Objects.requireNonNull(verdict.order()))
                .toList();
        world.time.moveTo(OrderWorld.FINAL);
        assertThat(cancelOrders.cancelWaiting(bert, late, world.time.instant())).isEmpty();
        world.assertSound();
    }
}
