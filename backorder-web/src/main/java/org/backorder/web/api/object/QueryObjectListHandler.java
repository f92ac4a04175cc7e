package org.backorder.web.api.object;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.Reach;
import org.backorder.portfolio.ObjectClass;
import org.backorder.portfolio.ObjectFilter;
import org.backorder.portfolio.ObjectQuery;
import org.backorder.portfolio.ObjectRow;
import org.backorder.portfolio.ObjectSort;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** Objects of one kind of the caller and of those below it (api.md 15). */
@ApplicationScoped
class QueryObjectListHandler implements CommandHandler {
    @Inject
    ObjectQuery objects;

    @Override
    public String command() {
        return "QueryObjectList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        ObjectClass objectClass = ObjectParameters.objectClass(parameters);
        Reach reach = Reach.of(call.caller(), ObjectParameters.depth(parameters));
        PageRequest request = parameters.page();
        Page<ObjectRow> page = objects.list(
                new ObjectFilter(reach, objectClass, parameters.list("OBJECTID")),
                parameters.oneOf("ORDERBY", ObjectSort.class, ObjectSort.OBJECTID),
                request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows()
                .forEach(object -> response.add("OBJECTCLASS", objectClass.name())
                        .add("OBJECTID", object.id())
                        .add("USER", object.login())
                        .add("CREATEDDATE", WireDates.format(object.createdAt()))
                        .add("UPDATEDDATE", WireDates.format(object.updatedAt())));
        return response;
    }
}
