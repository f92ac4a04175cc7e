package org.backorder.web.page.droplist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.backorder.droplist.DropListFilter;
import org.backorder.droplist.DropListQuery;
import org.backorder.droplist.DropListSort;
import org.backorder.droplist.DroppingName;
import org.backorder.money.Money;
import org.backorder.pricing.OrderClass;
import org.backorder.pricing.PriceList;
import org.backorder.pricing.Quote;
import org.backorder.registry.LiteWindow;
import org.backorder.registry.TldCatalog;
import org.backorder.registry.TldRow;
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
    TldCatalog tlds;

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

    /** TLDs that sell Lite orders after the drop (R34). */
    public Set<String> liteTlds() {
        return tlds.all().stream()
                .filter(tld -> tld.liteWindow() != null)
                .map(TldRow::label)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<SearchRow> rows(List<DroppingName> names) {
        Map<String, Long> ordered =
                liveOrders.of(names.stream().map(DroppingName::name).toList());
        return names.stream().map(name -> row(name, ordered.get(name.name()))).toList();
    }

    private SearchRow row(DroppingName name, @Nullable Long orderId) {
        LiteWindow window = tlds.tld(name.tld()).liteWindow();
        OrderClass orderClass = null;
        if (time.now().isBefore(name.finalizationAt())) {
            orderClass = OrderClass.BACKORDER;
        } else if (window != null && window.isOpen(name.dropAt(), time.now())) {
            orderClass = OrderClass.LITEBACKORDER;
        }
        Money price = price(name.tld(), orderClass == null ? OrderClass.BACKORDER : orderClass);
        String question = "";
        if (price != null && orderClass != null) {
            String key = orderClass == OrderClass.BACKORDER ? "order.question" : "search.lite.question";
            question = texts.say(key, name.nameUnicode(), MoneyConverter.show(price, viewer.getLocale()));
        }
        return new SearchRow(name, price, orderId, orderClass, window == null ? "" : window.toString(), question);
    }

    private @Nullable Money price(String tld, OrderClass orderClass) {
        if (!viewer.isOrdering() && !viewer.may("StatusUserClass")) {
            return null;
        }
        return prices.quote(viewer.caller().customer().tierId(), tld, orderClass, time.now())
                .map(Quote::price)
                .orElse(null);
    }
}
