package org.backorder.web.api.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.portfolio.PortfolioQuery;
import org.backorder.portfolio.PortfolioRow;
import org.backorder.portfolio.PortfolioSort;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.Subtree;
import org.backorder.web.api.WireDates;

/** Names in the account and, with VERSION=2, orders beside them, in one table (api.md 9.2). */
@ApplicationScoped
class QueryDomainListHandler implements CommandHandler {
    @Inject
    PortfolioQuery portfolio;

    @Override
    public String command() {
        return "QueryDomainList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        boolean wide = parameters.flag("WIDE", false);
        PageRequest request = parameters.page();
        Page<PortfolioRow> page = portfolio.list(
                PortfolioParameters.filter(call),
                parameters.oneOf("ORDERBY", PortfolioSort.class, PortfolioSort.DOMAIN),
                request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(row -> {
            response.add("DOMAIN", row.name())
                    .add("OBJECTCLASS", row.objectClass().name())
                    .add("OBJECTID", row.id());
            if (wide) {
                widen(call, row, response);
            }
        });
        return response;
    }

    private static void widen(CommandCall call, PortfolioRow row, CommandResponse response) {
        response.add("DOMAINUMLAUT", row.nameUnicode())
                .add("SUBCLASS", row.subclass())
                .add("STATUS", row.status())
                .add("USER", row.login())
                .add("PARENTUSER", Subtree.parent(call.caller(), row.login(), row.parentLogin()))
                .add("CREATEDDATE", WireDates.format(row.createdAt()))
                .add("UPDATEDDATE", WireDates.format(row.updatedAt()))
                .add("EXPIRATIONDATE", WireDates.format(row.expiresAt()))
                .add("PAIDUNTILDATE", WireDates.format(row.expiresAt()))
                .add("FINALIZATIONDATE", WireDates.format(row.finalizationAt()))
                .add("FAILUREDATE", WireDates.format(row.failedAt()))
                .add("X-PRICE-CLASS", row.priceClass())
                .add("INVALIDPARAMETER", "") // an order is checked when it is placed
                .add("MISSINGPARAMETER", "");
    }
}
