package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.backorder.customer.Caller;
import org.backorder.customer.UserDepth;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderQueryTest {
    private static final PageRequest ALL = PageRequest.of(0, 1000);

    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 0);
    private final Caller bert = world.customer("bert", 0);
    private final Caller sub = world.customer("sub", 0);
    private OrderQuery query = world.bean(OrderQuery.class);

    @BeforeEach
    void place() {
        query = world.bean(OrderQuery.class);
        world.sql(
                "UPDATE customer SET parent_id = ? WHERE id = ?",
                anna.id().value(),
                sub.id().value());
        world.list("berlin.com");
        world.place(anna, "berlin.com");
        world.place(anna, PlaceOrderRequest.of("ab_c.com".replace("_", "-"), OrderClass.LITEBACKORDER));
        world.time.plus(OrderWorld.SECOND);
        world.place(anna, "münchen.net");
        world.place(sub, "aachen.com");
        OrderView gone = world.place(anna, "gone.com");
        world.bean(CancelOrder.class).cancel(anna, gone.id(), world.time.instant());
        world.place(bert, "berlin.com");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "anna, '*', '*', '*', aachen.com ab-c.com berlin.com xn--mnchen-3ya.net",
        "bert, '*', '*', '*', berlin.com",
        "sub, '*', '*', '*', aachen.com",
        "anna, COM_BACKORDER, '*', '*', aachen.com berlin.com",
        "anna, com_*, '*', '*', aachen.com ab-c.com berlin.com",
        "anna, LITEBACKORDER, '*', '*', ab-c.com",
        "anna, '*', REQUESTED, '*', aachen.com ab-c.com berlin.com xn--mnchen-3ya.net",
        "anna, '*', 'AUCTION_*', '*', ''",
        "anna, '*', '*', '*chen.*', aachen.com xn--mnchen-3ya.net",
        "anna, '*', '*', 'ber*', berlin.com",
        "anna, '*', '*', 'BERLIN.COM', berlin.com",
        // an underscore or a per cent sign stands for itself
        "anna, '*', '*', 'ab_c.com', ''",
        "anna, '*', '*', 'ber%', ''",
    })
    @Tag("R1")
    void listsWhatTheCallerSees_byPattern(
            String who, String classes, String statuses, String domains, String expected) {
        OrderFilter filter =
                new OrderFilter(null, List.of(classes), List.of(statuses), List.of(domains), null, null, "", false);
        assertThat(names(who(who), filter, OrderSort.DOMAIN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'^b.*n\\.', berlin.com", "'^a', aachen.com ab-c.com", "'(?i)LIN', berlin.com", "'xyz', ''"})
    void listsByExpression_withTheExactTotal(String expression, String expected) {
        OrderFilter filter = new OrderFilter(null, List.of(), List.of(), List.of(), expression, null, "", false);
        assertThat(names(anna, filter, OrderSort.DOMAIN)).isEqualTo(expected);
        Page<OrderView> second = query.list(anna, filter, OrderSort.DOMAIN, PageRequest.of(1, 1));
        long total = expected.isEmpty() ? 0 : expected.split(" ").length;
        assertThat(second.total()).isEqualTo(total);
        assertThat(second.rows()).hasSize(total > 1 ? 1 : 0);
    }

    @Test
    void refusesABadExpression_andAnswersACostlyOne() {
        OrderFilter bad = new OrderFilter(null, List.of(), List.of(), List.of(), "(", null, "", false);
        assertThatThrownBy(() -> query.list(anna, bad, OrderSort.DOMAIN, ALL)).isInstanceOf(InvalidValue.class);
        OrderFilter hostile =
                new OrderFilter(null, List.of(), List.of(), List.of(), "(a*)*(a*)*(a*)*b!", null, "", false);
        assertThat(names(anna, hostile, OrderSort.DOMAIN)).isEmpty();
    }

    @Test
    void listsCancelledOrders_onlyWhenAskedFor() {
        OrderFilter with = new OrderFilter(anna.id(), List.of(), List.of("CANCELLED"), List.of(), null, null, "", true);
        assertThat(names(anna, with, OrderSort.DOMAIN)).isEqualTo("gone.com");
        OrderFilter without =
                new OrderFilter(anna.id(), List.of(), List.of("CANCELLED"), List.of(), null, null, "", false);
        assertThat(names(anna, without, OrderSort.DOMAIN)).isEmpty();
    }

    @Test
    @Tag("R1")
    void listsNothing_forACustomerTheCallerDoesNotSee() {
        assertThat(names(anna, OrderFilter.of(bert.id()), OrderSort.DOMAIN)).isEmpty();
        assertThat(names(sub, OrderFilter.of(anna.id()), OrderSort.DOMAIN)).isEmpty();
        assertThat(names(anna, OrderFilter.of(sub.id()), OrderSort.DOMAIN)).isEqualTo("aachen.com");
        assertThat(names(world.operator, OrderFilter.of(bert.id()), OrderSort.DOMAIN))
                .isEqualTo("berlin.com");
    }

    @Test
    void findsText_inNamesTagsAndLogins() {
        assertThat(names(anna, text("MÜN"), OrderSort.DOMAIN)).isEqualTo("xn--mnchen-3ya.net");
        assertThat(names(world.operator, text("bert"), OrderSort.DOMAIN)).isEqualTo("berlin.com");
    }

    @ParameterizedTest
    @EnumSource(OrderSort.class)
    void pagesNeitherOverlapNorMissRows(OrderSort sort) {
        OrderFilter all = text("");
        List<OrderId> whole = ids(query.list(world.operator, all, sort, ALL));
        List<OrderId> pages = new ArrayList<>();
        for (int first = 0; first < 5; first += 2) {
            Page<OrderView> page = query.list(world.operator, all, sort, PageRequest.of(first, 2));
            assertThat(page.total()).isEqualTo(5);
            pages.addAll(ids(page));
        }
        assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates().hasSize(5);
        if (sort.name().endsWith("DESC") && sort != OrderSort.FINALIZATIONDATEDESC) {
            OrderSort up = OrderSort.valueOf(sort.name().replace("DESC", ""));
            List<OrderId> reversed = new ArrayList<>(ids(query.list(world.operator, all, up, ALL)));
            java.util.Collections.reverse(reversed);
            assertThat(whole).isEqualTo(reversed);
        }
    }

    @Test
    void answersTheTotal_beyondTheEnd() {
        Page<OrderView> page = query.list(anna, text(""), OrderSort.DOMAIN, PageRequest.of(100, 10));
        assertThat(page.rows()).isEmpty();
        assertThat(page.total()).isEqualTo(4);
    }

    @Test
    void countsByStatus() {
        assertThat(query.countByStatus(anna, null))
                .containsEntry(OrderStatus.REQUESTED, 4L)
                .containsEntry(OrderStatus.CANCELLED, 1L)
                .containsEntry(OrderStatus.ACTIVE, 0L);
        assertThat(query.countByStatus(world.operator, bert.id())).containsEntry(OrderStatus.REQUESTED, 1L);
        assertThat(query.countByStatus(anna, bert.id())).containsEntry(OrderStatus.REQUESTED, 0L);
    }

    @Test
    @Tag("R1")
    void answersForeignOrdersLikeMissingOnes() {
        OrderView berts =
                query.list(bert, text(""), OrderSort.DOMAIN, ALL).rows().get(0);
        OrderView subs = query.list(sub, text(""), OrderSort.DOMAIN, ALL).rows().get(0);
        assertThatThrownBy(() -> query.byId(anna, berts.id()))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(berts.id().toString());
        assertThatThrownBy(() -> query.history(anna, berts.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> query.byId(anna, new OrderId(1))).isInstanceOf(NotFound.class);
        assertThat(query.byId(anna, subs.id()).login()).isEqualTo("sub");
        assertThat(query.byId(world.operator, berts.id()).login()).isEqualTo("bert");
    }

    private static OrderFilter text(String text) {
        return new OrderFilter(null, List.of(), List.of(), List.of(), null, null, text, false);
    }

    private Caller who(String login) {
        return switch (login) {
            case "anna" -> anna;
            case "bert" -> bert;
            default -> sub;
        };
    }

    private String names(Caller caller, OrderFilter filter, OrderSort sort) {
        Page<OrderView> page = query.list(caller, filter, sort, ALL);
        assertThat(page.total()).isEqualTo(page.rows().size());
        return String.join(" ", page.rows().stream().map(OrderView::name).toList());
    }

    private static List<OrderId> ids(Page<OrderView> page) {
        return page.rows().stream().map(OrderView::id).toList();
    }

    @ParameterizedTest
    @Tag("R1")
    @CsvSource({
        "anna, SELF, ab-c.com berlin.com xn--mnchen-3ya.net",
        "anna, SUBUSER, aachen.com",
        "anna, ALL, aachen.com ab-c.com berlin.com xn--mnchen-3ya.net",
        "sub, SELF, aachen.com",
        "sub, SUBUSER, ''",
        "bert, SUBUSER, ''"
    })
    void reachesAsFarDownAsAskedFor(String who, UserDepth depth, String expected) {
        Caller caller = who.equals("anna") ? anna : who.equals("sub") ? sub : bert;
        OrderFilter filter = new OrderFilter(null, List.of(), List.of(), List.of(), null, null, "", false, depth);
        assertThat(names(caller, filter, OrderSort.DOMAIN)).isEqualTo(expected);
    }
}
