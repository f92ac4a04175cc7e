package org.backorder.web.page.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.order.OrderContacts;
import org.backorder.order.OrderId;
import org.backorder.order.OrderStatus;
import org.backorder.order.OrderView;
import org.backorder.pricing.OrderClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R10")
@Tag("R21")
class NextStepTest {
    private static final Instant DROP = Instant.parse("2026-03-10T19:00:00Z");
    private static final Instant FINAL = Instant.parse("2026-03-10T17:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-03-07T17:00:00Z");

    private static OrderView order(OrderStatus status, boolean listed) {
        @Nullable Instant drop = listed ? DROP : null;
        return new OrderView(
                new OrderId(1),
                new CustomerId(7),
                "alice",
                OrderClass.BACKORDER,
                "com",
                "example.com",
                "example.com",
                status,
                null,
                false,
                Money.of(5900, "USD"),
                Money.of(1000, "USD"),
                0,
                drop,
                listed ? FINAL : null,
                listed ? OPENS : null,
                1,
                "secret",
                new OrderContacts("USER", "USER", "USER", "USER"),
                List.of(),
                Map.of(),
                "",
                "alice",
                OPENS,
                "alice",
                OPENS);
    }

    private static NextStep.Sentence next(OrderView order, Instant now) {
        return NextStep.of(order, now, Locale.ENGLISH);
    }

    @Test
    void waitsForTheList_untilTheNameAppears() {
        assertThat(next(order(OrderStatus.REQUESTED, false), OPENS).key()).isEqualTo("next.waiting");
    }

    @Test
    void asksForMoney_fromTheInstantTheWindowOpens() {
        OrderView order = order(OrderStatus.REQUESTED, true);
        assertThat(next(order, OPENS.minusNanos(1000)))
                .isEqualTo(new NextStep.Sentence("next.dormant", "2026-03-07 17:00 UTC", "10.00\u00a0USD"));
        assertThat(next(order, OPENS))
                .isEqualTo(new NextStep.Sentence("next.unfunded", "10.00\u00a0USD", "2026-03-10 17:00 UTC"));
    }

    @Test
    void racesFromTheDropOn() {
        OrderView order = order(OrderStatus.PROCESSING, true);
        assertThat(next(order, DROP.minusNanos(1000)).key()).isEqualTo("next.processing");
        assertThat(next(order, DROP).key()).isEqualTo("next.racing");
    }

    @Test
    @Tag("R26")
    void namesTheRival_onlyOfAFailedOrderThatHasOne() {
        NextStep.Sentence failed = next(order(OrderStatus.FAILED, true), DROP);
        assertThat(failed.losingTo("rival")).isEqualTo(new NextStep.Sentence("next.lost", "rival"));
        assertThat(failed.losingTo(null)).isEqualTo(failed);
        NextStep.Sentence caught = next(order(OrderStatus.SUCCESSFUL, true), DROP);
        assertThat(caught.losingTo("rival")).isEqualTo(caught);
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void hasASentenceForEveryStatus_inBothLanguages(OrderStatus status) {
        for (boolean listed : new boolean[] {true, false}) {
            String key = next(order(status, listed), OPENS).key();
            for (String bundle : List.of("texts.properties", "texts_de.properties")) {
                assertThat(NextStep.class.getResourceAsStream("/org/backorder/web/page/" + bundle))
                        .asString(java.nio.charset.StandardCharsets.UTF_8)
                        .contains("\n" + key + "=");
            }
        }
    }

    @Test
    void mayBeChanged_untilTheFinalizationDate() {
        OrderView active = order(OrderStatus.ACTIVE, true);
        assertThat(NextStep.isOpen(active, FINAL.minusNanos(1000))).isTrue();
        assertThat(NextStep.isOpen(active, FINAL)).isFalse();
        assertThat(NextStep.isOpen(order(OrderStatus.REQUESTED, false), FINAL)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"REQUESTED", "ACTIVE"},
            mode = EnumSource.Mode.EXCLUDE)
    void mayNotBeChanged_onceItIsFinal(OrderStatus status) {
        assertThat(NextStep.isOpen(order(status, true), OPENS)).isFalse();
    }
}
