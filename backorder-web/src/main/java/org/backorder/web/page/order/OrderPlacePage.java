package org.backorder.web.page.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.backorder.money.Money;
import org.backorder.order.OrderView;
import org.backorder.order.PlaceOrder;
import org.backorder.order.PlaceOrderRequest;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.Refusal;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Orders names by typing them: first a verdict and a price for each, then the orders (R6, R47). */
@Named
@ViewScoped
public class OrderPlacePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");
    private static final List<OrderClass> CLASSES = List.of(OrderClass.values());

    @Inject
    PlaceVerdicts verdicts;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private @Nullable String names;
    private OrderClass orderClass = OrderClass.BACKORDER;
    private List<PlaceLine> lines = List.of();

    /** A name in the address is looked at right away; staff has no orders of its own (R2). */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
        } else if (names != null) {
            check();
        }
    }

    /** Gives each name its verdict. */
    public void check() {
        List<String> typed = typed();
        if (typed.isEmpty()) {
            answers.problem("place.nothing");
        } else if (typed.size() > MOST) {
            answers.problem("place.tooMany", String.valueOf(MOST), String.valueOf(typed.size()));
        } else {
            lines = verdicts.of(typed, orderClass);
        }
    }

    private List<String> typed() {
        return names == null
                ? List.of()
                : Arrays.stream(SEPARATORS.split(names.strip(), -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** Places an order for each good line, each in its own transaction; a single one leads to its page. */
    public void place() {
        lines = lines.stream().map(line -> line.good() ? place(line) : line).toList();
        List<PlaceLine> placed =
                lines.stream().filter(line -> line.orderId() != null).toList();
        if (placed.isEmpty()) {
            answers.problem("place.none");
            return;
        }
        answers.done("place.done", placed.size());
        if (lines.size() == 1) {
            answers.goTo("/order/show?id=" + placed.get(0).orderId());
        }
    }

    private PlaceLine place(PlaceLine line) {
        try {
            OrderView order = placeOrder.place(
                    viewer.allowedToOrder(line.ace(), orderClass),
                    PlaceOrderRequest.of(line.ace(), orderClass),
                    time.now());
            return line.placed(order.id().value());
        } catch (Refusal refusal) {
            return line.refused(answers.text(refusal));
        }
    }

    /** Starts over with an empty page. */
    public void clear() {
        names = null;
        lines = List.of();
    }

    /** How many could be ordered. */
    public long getGood() {
        return lines.stream().filter(PlaceLine::good).count();
    }

    /** What all of them would cost if all were caught; all prices of a customer have one currency as a rule. */
    public @Nullable Money getSum() {
        List<Money> wanted = lines.stream()
                .filter(PlaceLine::good)
                .map(PlaceLine::price)
                .filter(java.util.Objects::nonNull)
                .toList();
        boolean oneCurrency = wanted.stream().map(Money::currency).distinct().count() == 1;
        return oneCurrency ? wanted.stream().reduce(Money::plus).orElse(null) : null;
    }

    /** Verdicts, in the order typed. */
    public List<PlaceLine> getLines() {
        return lines;
    }

    /** Kinds of order. */
    public List<OrderClass> getClasses() {
        return CLASSES;
    }

    /** Names as typed. */
    public @Nullable String getNames() {
        return names;
    }

    /** Names as typed. */
    public void setNames(@Nullable String names) {
        this.names = names;
    }

    /** Kind of order. */
    public OrderClass getOrderClass() {
        return orderClass;
    }

    /** Kind of order. */
    public void setOrderClass(OrderClass orderClass) {
        this.orderClass = orderClass;
    }
}
