package org.backorder.order;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.backorder.customer.Caller;
import org.backorder.droplist.DropListQuery;
import org.backorder.droplist.DroppingName;
import org.backorder.order.AcceptanceRules.Offer;
import org.backorder.refusal.Refusal;
import org.backorder.registry.SoldTlds;
import org.backorder.registry.TldCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Judges many lines with a few statements: the rules are those of {@link AcceptanceRules}, asked in the order in which a single order
 * is refused.
 */
@Dependent
class ManyOrders {
    @Inject
    TldCatalog tlds;

    @Inject
    AcceptanceRules rules;

    @Inject
    PostDropTerms postDrop;

    @Inject
    DropListQuery dropList;

    @Inject
    LiveOrderStore live;

    /** A line on its way: what is known of it so far. */
    record Judged(OrderLine line, @Nullable Offer offer, OrderDates dates, LineVerdict verdict) {
        boolean good() {
            return offer != null && verdict.refusal() == null;
        }

        String key() {
            return key(line.named().orderClass().name(), String.valueOf(verdict.ace()));
        }

        static String key(String orderClass, String ace) {
            return orderClass + " " + ace;
        }

        NewOrder order(Caller caller) {
            Offer wanted = Objects.requireNonNull(offer);
            return new NewOrder(
                    caller.id().value(),
                    wanted.name(),
                    line.request(),
                    AuthInfoGenerator.generate(),
                    wanted.quote(),
                    dates,
                    null); // what is pursued at once is placed alone
        }

        Judged refused(Refusal why) {
            return new Judged(line, offer, dates, verdict.refused(why));
        }
    }

    /**
     * A verdict for every line, in their order.
     *
     * @param seen keys of good lines before these, added to
     */
    List<Judged> judge(Caller caller, List<OrderLine> lines, Set<String> seen, Instant now) {
        SoldTlds sold = tlds.sold();
        List<Judged> offered =
                lines.stream().map(line -> offer(sold, caller, line, now)).toList();
        String[] names = offered.stream()
                .filter(Judged::good)
                .map(line -> String.valueOf(line.verdict().ace()))
                .distinct()
                .toArray(String[]::new);
        Map<String, DroppingName> listed = dropList.byNames(names);
        Set<String> ordered = live.keysOf(caller.id(), names);
        List<Judged> judged = new ArrayList<>(lines.size());
        for (Judged line : offered) {
            judged.add(line.good() ? finish(line, listed, ordered, seen, now) : line);
        }
        return judged;
    }

    private Judged offer(SoldTlds sold, Caller caller, OrderLine line, Instant now) {
        try {
            Offer offer = rules.offer(sold, caller, line.name(), line.named(), now);
            LineVerdict verdict = new LineVerdict(
                    offer.ace(),
                    offer.name().name().unicode(),
                    line.named().orderClass().apiName(offer.tld().label()),
                    offer.quote().price(),
                    null,
                    null,
                    null,
                    false);
            return new Judged(line, offer, OrderDates.UNKNOWN, verdict);
        } catch (Refusal refusal) {
            return new Judged(line, null, OrderDates.UNKNOWN, LineVerdict.unreadable(refusal));
        }
    }

    private Judged finish(
            Judged line, Map<String, DroppingName> listed, Set<String> ordered, Set<String> seen, Instant now) {
        Offer offer = Objects.requireNonNull(line.offer());
        DroppingName drop = listed.get(offer.ace());
        OrderDates dates = drop == null ? OrderDates.UNKNOWN : rules.dates(drop, offer.tld());
        LineVerdict known = line.verdict();
        LineVerdict dated = known.dated(dates.finalizationAt());
        boolean alone;
        try {
            alone = postDrop.until(offer, line.line().named().orderClass(), dates, now) != null;
        } catch (Refusal late) {
            return new Judged(line.line(), offer, dates, dated.refused(late));
        }
        Judged judged = new Judged(line.line(), offer, dates, alone ? dated.toBeAlone() : dated);
        String apiClass = String.valueOf(known.apiClass());
        boolean first = seen.add(judged.key());
        if (line.line().repeated()) {
            return judged;
        }
        if (ordered.contains(judged.key())) {
            return judged.refused(new DuplicateOrder(apiClass, offer.ace()));
        }
        return first ? judged : judged.refused(new LineTwice(apiClass, offer.ace()));
    }
}
