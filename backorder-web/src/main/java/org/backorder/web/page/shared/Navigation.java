package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the viewer can go to: customers their orders and money, staff the registrar's work. */
@Named
@RequestScoped
public class Navigation {
    private static final List<Place> CUSTOMER = List.of(
            new Place("/dashboard/show", "home", "nav.dashboard"),
            new Place("/droplist/search", "search", "nav.search"),
            new Place("/order/place", "plus-circle", "nav.place"),
            new Place("/order/bulk", "upload", "nav.bulk"),
            new Place("/order/list", "list", "nav.orders"),
            new Place("/event/list", "bell", "nav.events"),
            new Place("/custody/list", "globe", "nav.domains"),
            new Place("/ledger/account", "wallet", "nav.account"),
            new Place("/pricing/list", "tag", "nav.prices"),
            new Place("/customer/list", "users", "nav.users"),
            new Place("/pricing/classes", "tags", "nav.classes"),
            new Place("/contact/list", "id-card", "nav.contacts"),
            new Place("/profile/keys", "key", "nav.keys"),
            new Place("/profile/roles", "user-plus", "nav.roles"),
            new Place("/profile/feeds", "calendar", "nav.feeds"),
            new Place("/profile/security", "lock", "nav.security"));
    private static final List<Place> STAFF = List.of(
            new Place("/operator/board", "bolt", "nav.board"),
            new Place("/order/list", "list", "nav.allorders"),
            new Place("/droplist/search", "search", "nav.droplist"),
            new Place("/operator/money", "money-bill", "nav.money"),
            new Place("/operator/lists", "download", "nav.lists"),
            new Place("/operator/tlds", "globe", "nav.tlds"),
            new Place("/customer/list", "users", "nav.customers"),
            new Place("/pricing/classes", "tags", "nav.classes"),
            new Place("/pricing/rates", "percentage", "nav.rates"),
            new Place("/operator/jobs", "clock", "nav.jobs"),
            new Place("/operator/audit", "shield", "nav.audit"),
            new Place("/profile/security", "lock", "nav.security"));

    @Inject
    Viewer viewer;

    /** A page the menu leads to; icon is a PrimeIcon, key a text. */
    public record Place(String address, String icon, String key) {}

    /** A line of the menu. */
    public record Item(Place place, boolean here) {}

    /** The viewer's menu with the present page marked. */
    public List<Item> getItems() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return (viewer.isStaff() ? STAFF : CUSTOMER)
                .stream()
                        .filter(place -> viewer.mayOpen(place.address()))
                        .map(place -> new Item(place, isHere(view, place)))
                        .toList();
    }

    private static boolean isHere(String view, Place place) {
        return view.equals(place.address() + ".xhtml")
                || (view.equals("/order/show.xhtml") && place.address().equals("/order/list"))
                || (view.equals("/operator/report.xhtml") && place.address().equals("/operator/lists"))
                || (view.equals("/operator/payment.xhtml") && place.address().equals("/customer/list"))
                || (List.of("/contact/show.xhtml", "/profile/contact.xhtml").contains(view)
                        && place.address().equals("/contact/list"))
                || (view.equals("/pricing/rates.xhtml") && place.address().equals("/pricing/list"))
                || (view.equals("/custody/show.xhtml") && place.address().equals("/custody/list"))
                || (view.equals("/ledger/forecast.xhtml") && place.address().equals("/ledger/account"))
                || (view.equals("/ledger/topup.xhtml") && place.address().equals("/ledger/account"))
                || (view.startsWith("/ledger/") && place.key().equals("nav.customers"));
    }
}
