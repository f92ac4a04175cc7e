package org.backorder.web.page.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backorder.droplist.DropListQuery;
import org.backorder.droplist.DroppingName;
import org.backorder.pricing.OrderClass;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.Quote;
import org.backorder.refusal.ForbiddenByAcl;
import org.backorder.refusal.Refusal;
import org.backorder.registry.OrderableName;
import org.backorder.registry.TldCatalog;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LiveOrders;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Texts;
import org.backorder.web.page.shared.Viewer;

/** Says for each typed name, before anything is saved, whether it can be ordered and at what price (R5, R7, R8, R11). */
@RequestScoped
public class PlaceVerdicts {
    @Inject
    TldCatalog catalog;

    @Inject
    PriceList prices;

    @Inject
    DropListQuery dropList;

    @Inject
    LiveOrders liveOrders;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    Texts texts;

    @Inject
    RequestTime time;

    private record Reading(String typed, Optional<OrderableName> name, String problem) {}

    /** A line for each name, in the order typed. */
    List<PlaceLine> of(List<String> names, OrderClass orderClass) {
        List<Reading> readings = names.stream().map(this::read).toList();
        List<String> aces = readings.stream()
                .flatMap(reading -> reading.name().stream())
                .map(name -> name.name().ace())
                .toList();
        Map<String, Long> ordered = liveOrders.of(aces);
        Set<String> seen = new HashSet<>();
        List<PlaceLine> lines = new ArrayList<>();
        for (Reading reading : readings) {
            lines.add(reading.name()
                    .map(name -> line(reading.typed(), name, orderClass, ordered, seen))
                    .orElseGet(() -> unreadable(reading)));
        }
        return lines;
    }

    private static PlaceLine unreadable(Reading reading) {
        String typed = reading.typed();
        return new PlaceLine(typed, typed, typed, null, null, null, reading.problem(), null);
    }

    private Reading read(String typed) {
        try {
            return new Reading(typed, Optional.of(catalog.orderable(typed)), "");
        } catch (Refusal refusal) {
            return new Reading(typed, Optional.empty(), refusal.text(viewer.getLocale()));
        }
    }

    private PlaceLine line(
            String typed, OrderableName name, OrderClass orderClass, Map<String, Long> ordered, Set<String> seen) {
        String ace = name.name().ace();
        Optional<Quote> quote = prices.quote(viewer.caller().customer().tierId(), name.tld(), orderClass, time.now());
        Optional<DroppingName> listed = dropList.byName(ace);
        PlaceLine line = new PlaceLine(
                typed,
                name.name().unicode(),
                ace,
                quote.map(Quote::price).orElse(null),
                listed.map(DroppingName::dropAt).orElse(null),
                listed.map(DroppingName::finalizationAt).orElse(null),
                null,
                null);
        try {
            viewer.allowedToOrder(ace, orderClass);
        } catch (ForbiddenByAcl refusal) {
            return line.refused(answers.text(refusal));
        }
        if (quote.isEmpty()) {
            return line.refused(texts.say("place.notOffered", name.tld()));
        }
        if (ordered.containsKey(ace)) {
            return line.refused(texts.say("place.ordered"));
        }
        if (!seen.add(ace)) {
            return line.refused(texts.say("place.twice"));
        }
        boolean late = orderClass == OrderClass.BACKORDER
                && listed.filter(found -> !time.now().isBefore(found.finalizationAt()))
                        .isPresent();
        return late ? line.refused(texts.say("place.late")) : line;
    }
}
