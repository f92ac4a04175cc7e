package org.backorder.web.page.droplist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backorder.droplist.DropListFilter;
import org.backorder.droplist.DropListQuery;
import org.backorder.droplist.DropListSort;
import org.backorder.droplist.DroppingName;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.Quote;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.LiveOrders;
import org.backorder.web.page.shared.MoneyConverter;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Texts;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Puts the viewer's price and own orders beside each name found. */
@RequestScoped
public class SearchRows {
    @Inject
    DropListQuery dropList;

    @Inject
    PriceList prices;

    @Inject
    LiveOrders liveOrders;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    RequestTime time;

    /** Refuses what cannot be searched for. */
    public void demandReadable(DropListFilter filter) {
        dropList.demandReadable(filter);
    }

    /** One page of the result. */
    public Page<SearchRow> page(DropListFilter filter, DropListSort sort, PageRequest request) {
        return LazyRows.mapped(dropList.search(filter, sort, request, time.now()), this::rows);
    }

    private List<SearchRow> rows(List<DroppingName> names) {
        Map<String, Long> ordered =
                liveOrders.of(names.stream().map(DroppingName::name).toList());
        Map<String, Optional<Quote>> quotes = new HashMap<>();
        return names.stream()
                .map(name -> {
                    Money price = quotes.computeIfAbsent(name.tld(), this::quote)
                            .map(Quote::price)
                            .orElse(null);
                    boolean open = time.now().isBefore(name.finalizationAt());
                    return new SearchRow(name, price, ordered.get(name.name()), open, question(name, price));
                })
                .toList();
    }

    private Optional<Quote> quote(String tld) {
        if (!viewer.isOrdering() && !viewer.may("StatusUserClass")) {
            return Optional.empty();
        }
        return prices.quote(viewer.caller().customer().tierId(), tld, OrderClass.BACKORDER, time.now());
    }

    private String question(DroppingName name, @Nullable Money price) {
        return price == null
                ? ""
                : texts.say("order.question", name.nameUnicode(), MoneyConverter.show(price, viewer.getLocale()));
    }
}
