package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.backorder.customer.Caller;
import org.backorder.forecast.ForecastOrder;
import org.backorder.forecast.FundingForecast;
import org.backorder.forecast.FundingForecast.Day;
import org.backorder.forecast.FundingForecastQuery;
import org.backorder.forecast.FundingVerdict;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The forecast over real orders, and beside it what the funding run then does. */
@Tag("R23")
class FundingForecastQueryTest {
    private static final LocalDate WINDOW = LocalDate.parse("2026-03-07");
    private static final PageRequest ALL = PageRequest.of(0, 1000);

    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 0);
    private final Caller bert = world.customer("bert", 0);
    private final FundingForecastQuery forecasts = world.bean(FundingForecastQuery.class);

    @AfterEach
    void close() {
        world.close();
    }

    private FundingForecast forecast(Instant now) {
        return forecasts.forecast(anna, anna.id(), now);
    }

    private static Day day(LocalDate day, long orders, long before) {
        long sum = orders * OrderWorld.REGULAR;
        return new Day(
                day, orders, Money.of(sum, "USD"), Money.of(before + sum, "USD"), Money.of(-before - sum, "USD"));
    }

    @Test
    void sumsTheOrdersOfADay_andCountsThoseOnNoListApart() {
        world.list("one.com");
        world.list("two.com");
        world.list("later.com", OrderWorld.DROP.plus(Duration.ofDays(2)));
        for (String name : List.of("one.com", "two.com", "later.com", "unlisted.com")) {
            world.place(anna, name);
        }
        world.place(bert, "one.com");
        FundingForecast forecast = forecast(OrderWorld.START);
        assertThat(forecast.days())
                .containsExactly(day(WINDOW, 2, 0), day(WINDOW.plusDays(2), 1, 2 * OrderWorld.REGULAR));
        assertThat(forecast.undated()).isEqualTo(1);
        assertThat(forecast.need())
                .isEqualTo(new FundingForecast.Need(Money.of(2 * OrderWorld.REGULAR, "USD"), OrderWorld.FINAL, 2));
        assertThat(forecasts.forecast(world.operator, anna.id(), OrderWorld.START))
                .isEqualTo(forecast);
        assertThatThrownBy(() -> forecasts.forecast(bert, anna.id(), OrderWorld.START))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> forecasts.orders(bert, anna.id(), null, ALL, OrderWorld.START))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void putsAnUnfundedOrderOnToday_untilItsFinalizationDate() {
        world.list("one.com");
        world.place(anna, "one.com");
        assertThat(forecast(OrderWorld.OPENS.plus(Duration.ofDays(1))).days())
                .containsExactly(day(WINDOW.plusDays(1), 1, 0));
        assertThat(forecast(OrderWorld.FINAL.minus(OrderWorld.MICRO)).days()).hasSize(1);
        assertThat(forecast(OrderWorld.FINAL).days()).isEmpty();
    }

    @Test
    void foreseesWhatTheFundingRunDoes() {
        world.list("soon.com");
        world.list("early.com", OrderWorld.DROP.minus(Duration.ofHours(1)));
        world.list("late.com", OrderWorld.DROP.plus(Duration.ofDays(1)));
        OrderView low = world.place(anna, "soon.com");
        OrderView lite = world.place(anna, PlaceOrderRequest.of("soon.com", OrderClass.LITEBACKORDER));
        OrderView early = world.place(anna, "early.com");
        OrderView late = world.place(anna, "late.com");
        prefer(lite, 5);
        prefer(late, 9);
        world.pay(anna, 2 * OrderWorld.REGULAR);
        Page<ForecastOrder> foreseen = forecasts.orders(anna, anna.id(), null, ALL, OrderWorld.START);
        // an hour earlier is earlier, then priority; late.com comes a day after, whatever its priority
        assertThat(foreseen.rows())
                .extracting(ForecastOrder::id)
                .containsExactly(
                        early.id().value(),
                        lite.id().value(),
                        low.id().value(),
                        late.id().value());
        for (Instant at : List.of(
                OrderWorld.OPENS.minus(Duration.ofHours(1)),
                OrderWorld.OPENS,
                OrderWorld.OPENS.plus(Duration.ofDays(1)))) {
            world.time.moveTo(at);
            world.activate();
        }
        for (ForecastOrder order : foreseen.rows()) {
            assertThat(world.status(world.bean(OrderQuery.class).byId(anna, new OrderId(order.id())))
                            == OrderStatus.ACTIVE)
                    .as(order.name())
                    .isEqualTo(order.verdict() == FundingVerdict.COVERED);
        }
        FundingForecast then = forecast(world.time.instant());
        assertThat(then.held())
                .isEqualTo(new FundingForecast.Sum(2, Money.of(OrderWorld.REGULAR + OrderWorld.LITE, "USD")));
        assertThat(then.unfunded().orders()).isEqualTo(2);
    }

    private void prefer(OrderView order, int priority) {
        world.sql(
                "UPDATE backorder SET priority = ? WHERE id = ?",
                priority,
                order.id().value());
    }

    @Test
    void forgetsAnOrder_onceItHasEnded() {
        world.list("one.com");
        OrderView order = world.place(anna, "one.com");
        world.bean(CancelOrder.class).cancel(anna, order.id(), OrderWorld.START);
        assertThat(forecast(OrderWorld.START).orders()).isZero();
    }

    @Test
    @Timeout(60)
    void pagesThroughAHundredThousandOrders() {
        world.list("one.com");
        OrderView pattern = world.place(anna, "one.com");
        world.sql(
                "INSERT INTO backorder (customer_id, order_class, tld, name, name_unicode, status, price_minor, deposit_minor,"
                        + " currency, priority, drop_at, finalization_at, opens_at, due_at, auth_info, owner_contact,"
                        + " admin_contact, tech_contact, billing_contact, created_by, created_at, updated_by, updated_at)"
                        + " SELECT customer_id, order_class, tld, 'n' || n || '.com', 'n' || n || '.com', status, price_minor,"
                        + " deposit_minor, currency, 0, drop_at, finalization_at, opens_at, due_at, auth_info, owner_contact,"
                        + " admin_contact, tech_contact, billing_contact, created_by, created_at, updated_by, updated_at"
                        + " FROM backorder, generate_series(2, 100000) n WHERE id = ?",
                pattern.id().value());
        world.pay(anna, 60_000 * OrderWorld.REGULAR);
        FundingForecast forecast = forecast(OrderWorld.START);
        assertThat(forecast.covered().orders()).isEqualTo(60_000);
        assertThat(forecast.missing()).isEqualTo(Money.of(40_000 * OrderWorld.REGULAR, "USD"));
        Page<ForecastOrder> page = forecasts.orders(
                anna, anna.id(), FundingVerdict.UNFUNDED, PageRequest.of(39_990, 25), OrderWorld.START);
        assertThat(page.total()).isEqualTo(40_000);
        assertThat(page.rows()).hasSize(10).allMatch(order -> order.verdict() == FundingVerdict.UNFUNDED);
    }
}
