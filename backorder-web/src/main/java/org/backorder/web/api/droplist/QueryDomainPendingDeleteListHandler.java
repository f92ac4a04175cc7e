package org.backorder.web.api.droplist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.backorder.droplist.DropListQuery;
import org.backorder.droplist.DropListSort;
import org.backorder.droplist.DroppingName;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** Searches the drop list (R16). */
@ApplicationScoped
class QueryDomainPendingDeleteListHandler implements CommandHandler {
    @Inject
    DropListQuery dropList;

    @Override
    public String command() {
        return "QueryDomainPendingDeleteList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        PageRequest request = call.parameters().page();
        DropListSort sort = call.parameters().oneOf("ORDERBY", DropListSort.class, DropListSort.FINALIZATIONDATE);
        Page<DroppingName> page =
                dropList.search(DropListParameters.filter(call.parameters()), sort, request, call.now());
        CommandResponse response = CommandResponse.ok()
                .paging(request, page)
                .addAll("COLUMN", List.of("DOMAIN", "FINALIZATIONDATE", "SCORE", "SUBCLASS"));
        page.rows()
                .forEach(name -> response.add("DOMAIN", name.name())
                        .add("FINALIZATIONDATE", WireDates.format(name.finalizationAt()))
                        .add("SCORE", name.score())
                        .add("SUBCLASS", name.tld().toUpperCase(Locale.ROOT)));
        return response;
    }
}
