package org.backorder.web.page.dashboard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backorder.customer.Caller;
import org.backorder.droplist.DayCount;
import org.backorder.droplist.DropListQuery;
import org.backorder.forecast.FundingForecast;
import org.backorder.forecast.FundingForecastQuery;
import org.backorder.ledger.BalanceQuery;
import org.backorder.ledger.BalanceView;
import org.backorder.order.OrderFilter;
import org.backorder.order.OrderQuery;
import org.backorder.order.OrderSort;
import org.backorder.order.OrderStatus;
import org.backorder.order.OrderView;
import org.backorder.settings.PageRequest;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.BarChart;
import org.backorder.web.page.shared.FundingSentence;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Texts;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The customer's first look: orders by status, money, the next deadlines and what drops when (R47). */
@Named
@ViewScoped
public class DashboardShowPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DEADLINES = 8;
    private static final int DAYS = 35;

    @Inject
    OrderQuery orders;

    @Inject
    BalanceQuery balances;

    @Inject
    FundingForecastQuery forecasts;

    @Inject
    FundingSentence sentence;

    @Inject
    DropListQuery dropList;

    @Inject
    RequestTime time;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    Texts texts;

    private List<StatusCount> counts = List.of();
    private List<OrderView> deadlines = List.of();
    private @Nullable BalanceView balance;
    private @Nullable FundingForecast forecast;
    private BarChart drops = new BarChart(List.of(), List.of());

    /** Number of orders in a status. */
    public record StatusCount(OrderStatus status, long orders) implements Serializable {}

    /** Reads everything the viewer may see once; staff has another first page. */
    public void load() {
        if (viewer.isStaff()) {
            answers.goTo("/operator/board");
            return;
        }
        Instant now = time.now();
        Caller caller = viewer.caller();
        if (viewer.may("QueryDomainApplicationList")) {
            readOrders(caller);
        }
        balance = viewer.may("StatusAccount") ? balances.balance(caller.id()) : null;
        forecast = viewer.mayOpen("/ledger/forecast") ? forecasts.forecast(caller, caller.id(), now) : null;
        if (viewer.may("QueryDomainPendingDeleteList")) {
            drops = chart(dropList.dropsPerDay(now), texts.say("dashboard.drops.label"), viewer.getLocale());
        }
    }

    private void readOrders(Caller caller) {
        counts = counts(orders.countByStatus(caller, caller.id()));
        deadlines = orders
                .list(
                        caller,
                        new OrderFilter(
                                caller.id(),
                                List.of(),
                                List.of("REQUESTED", "ACTIVE"),
                                List.of(),
                                null,
                                null,
                                "",
                                false),
                        OrderSort.FINALIZATIONDATE,
                        PageRequest.of(0, DEADLINES))
                .rows()
                .stream()
                .filter(order -> order.finalizationAt() != null)
                .toList();
    }

    /** Every status in the order of an order's life, those without orders too. */
    static List<StatusCount> counts(Map<OrderStatus, Long> found) {
        Map<OrderStatus, Long> all = new EnumMap<>(OrderStatus.class);
        all.putAll(found);
        return java.util.Arrays.stream(OrderStatus.values())
                .map(status -> new StatusCount(status, all.getOrDefault(status, 0L)))
                .toList();
    }

    private static BarChart chart(List<DayCount> days, String dayPattern, Locale locale) {
        DateTimeFormatter label = DateTimeFormatter.ofPattern(dayPattern, locale);
        List<BarChart.Datum> data = days.stream()
                .limit(DAYS)
                .map(day -> new BarChart.Datum(
                        label.format(day.day()),
                        day.day().toString(),
                        day.names(),
                        "/droplist/search?day=" + day.day()))
                .toList();
        return BarChart.of(data, locale);
    }

    /** Orders per status. */
    public List<StatusCount> getCounts() {
        return counts;
    }

    /** The open orders whose finalization date comes next. */
    public List<OrderView> getDeadlines() {
        return deadlines;
    }

    /** The deposit account. */
    public @Nullable BalanceView getBalance() {
        return balance;
    }

    /** What the orders will ask of it. */
    public @Nullable FundingForecast getForecast() {
        return forecast;
    }

    /** Whether the money lasts, or how much must come in and by when. */
    public String getOutlook() {
        return forecast == null ? "" : sentence.of(forecast);
    }

    /** Names per deletion day. */
    public BarChart getDrops() {
        return drops;
    }
}
