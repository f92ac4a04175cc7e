package org.backorder.web.page.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backorder.roleuser.Identity;

/**
 * Which commands a page shows the answers of: a role that may not make every call of them does not see the page (R3). A page that is
 * not listed is its account's owner's alone.
 */
final class PageRights {
    /** Pages on which each order is checked by itself. */
    private static final Map<String, String> SOME = Map.of("/order/place", "AddDomainApplication");

    private static final Map<String, List<String>> EVERY = Map.ofEntries(
            Map.entry("/contact/list", List.of("QueryContactList")),
            Map.entry("/contact/show", List.of("StatusContact")),
            Map.entry("/custody/list", List.of("QueryDomainList")),
            Map.entry("/custody/show", List.of("StatusDomain")),
            Map.entry("/customer/list", List.of("QueryUserList")),
            Map.entry("/dashboard/show", List.of()), // shows of each part what the role may see
            Map.entry("/droplist/search", List.of("QueryDomainPendingDeleteList")),
            Map.entry("/event/list", List.of("QueryEventList", "StatusEvent")),
            Map.entry("/ledger/account", List.of("StatusAccount", "QueryAccountingList", "QueryDepositList")),
            Map.entry(
                    "/ledger/forecast", List.of("StatusAccount", "QueryFundingForecast", "QueryDomainApplicationList")),
            Map.entry("/ledger/topup", List.of("StatusAccount", "StartTopUp", "StatusTopUp")),
            Map.entry("/order/bulk", List.of("AddDomainApplication", "QueryBulkPlacementList", "StatusBulkPlacement")),
            Map.entry("/order/list", List.of("QueryDomainApplicationList")),
            Map.entry("/order/show", List.of("StatusDomainApplication")),
            Map.entry("/pricing/classes", List.of("QueryUserClassList", "StatusUserClass")),
            Map.entry("/pricing/list", List.of("StatusUserClass")),
            Map.entry("/pricing/rates", List.of("QueryExchangeRates")),
            Map.entry("/profile/contact", List.of("StatusContact")));

    private static final Set<String> OWNER =
            Set.of("/profile/feeds", "/profile/keys", "/profile/roles", "/profile/security");

    private PageRights() {}

    /** True for the account's owner, for pages anyone may see, and for roles with the rights to the page. */
    static boolean mayOpen(String path, Identity identity) {
        String page = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        if (identity.role() == null || page.startsWith("/session/") || page.startsWith("/error/")) {
            return true;
        }
        String some = SOME.get(page);
        if (some != null) {
            return identity.maySome(some);
        }
        List<String> every = EVERY.get(page);
        return every != null && every.stream().allMatch(identity::mayEvery);
    }

    /** True when somebody has decided who sees the page. */
    static boolean isListed(String page) {
        return SOME.containsKey(page) || EVERY.containsKey(page) || OWNER.contains(page);
    }
}
