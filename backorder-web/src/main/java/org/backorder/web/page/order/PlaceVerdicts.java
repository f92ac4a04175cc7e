package org.backorder.web.page.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.backorder.order.CheckOrders;
import org.backorder.order.LineVerdict;
import org.backorder.order.OrderLine;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.ForbiddenByAcl;
import org.backorder.refusal.Refusal;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Says for each typed name, before anything is saved, whether it can be ordered and at what price (R5, R7, R8, R11, R34). */
@RequestScoped
public class PlaceVerdicts {
    @Inject
    CheckOrders checkOrders;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    /** A line for each name, in the order typed. */
    List<PlaceLine> of(List<String> names, OrderClass orderClass) {
        List<OrderLine> wanted = names.stream()
                .map(name -> new OrderLine(name, NamedClass.of(orderClass), 0, "", false))
                .toList();
        List<LineVerdict> verdicts = checkOrders.check(viewer.caller(), wanted, new HashSet<>(), time.now());
        List<PlaceLine> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(line(names.get(i), orderClass, verdicts.get(i)));
        }
        return lines;
    }

    private PlaceLine line(String typed, OrderClass orderClass, LineVerdict verdict) {
        String unicode = verdict.unicode();
        String ace = verdict.ace();
        Refusal refusal = ace == null ? verdict.refusal() : refusal(ace, orderClass, verdict);
        return new PlaceLine(
                unicode == null ? typed : unicode,
                ace == null ? typed : ace,
                verdict.price(),
                verdict.finalizationAt(),
                refusal == null ? null : answers.text(refusal),
                null);
    }

    /** What the viewer's role may not order is refused before anything else. */
    private @Nullable Refusal refusal(String ace, OrderClass orderClass, LineVerdict verdict) {
        try {
            viewer.allowedToOrder(ace, orderClass);
            return verdict.refusal();
        } catch (ForbiddenByAcl forbidden) {
            return forbidden;
        }
    }
}
