package org.backorder.web.api.object;

import org.backorder.customer.UserDepth;
import org.backorder.portfolio.ObjectClass;
import org.backorder.web.api.CommandParameters;

/** What the commands on objects share. */
final class ObjectParameters {
    private ObjectParameters() {}

    static ObjectClass objectClass(CommandParameters parameters) {
        parameters.required("OBJECTCLASS");
        return parameters.oneOf("OBJECTCLASS", ObjectClass.class, ObjectClass.DOMAINAPPLICATION);
    }

    static UserDepth depth(CommandParameters parameters) {
        return parameters.oneOf("USERDEPTH", UserDepth.class, UserDepth.ALL);
    }
}
