package org.backorder.web.api.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.backorder.contact.ContactData;
import org.backorder.contact.ContactDetails;
import org.backorder.contact.ContactField;
import org.backorder.contact.ContactFilter;
import org.backorder.contact.ContactQuery;
import org.backorder.contact.ContactSort;
import org.backorder.customer.UserDepth;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.Subtree;
import org.backorder.web.api.WireDates;

/** Contacts of the caller and of those below it, by patterns (R1). */
@ApplicationScoped
class QueryContactListHandler implements CommandHandler {
    @Inject
    ContactQuery contacts;

    @Override
    public String command() {
        return "QueryContactList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        boolean wide = parameters.flag("WIDE", false);
        PageRequest request = parameters.page();
        Page<ContactDetails> page = contacts.list(
                call.caller(),
                filter(parameters),
                parameters.oneOf("ORDERBY", ContactSort.class, ContactSort.CONTACT),
                request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(details -> {
            response.add("CONTACT", details.contact().id().handle())
                    .add("USER", details.login())
                    .add("PARENTUSER", Subtree.parent(call.caller(), details.login(), details.parentLogin()))
                    .add("PEERUSER", "");
            if (wide) {
                widen(details, response);
            }
        });
        return response;
    }

    private static ContactFilter filter(CommandParameters parameters) {
        Map<ContactField, String> patterns = new EnumMap<>(ContactField.class);
        for (ContactField field : ContactField.values()) {
            parameters.optional(field.name()).ifPresent(pattern -> patterns.put(field, pattern));
        }
        return new ContactFilter(
                parameters.oneOf("USERDEPTH", UserDepth.class, UserDepth.ALL),
                patterns,
                "",
                parameters.from("MINCREATEDDATE").orElse(null),
                parameters.until("MAXCREATEDDATE").orElse(null),
                parameters.from("MINUPDATEDDATE").orElse(null),
                parameters.until("MAXUPDATEDDATE").orElse(null));
    }

    private static void widen(ContactDetails details, CommandResponse response) {
        ContactData data = details.contact().data();
        response.add("CONTACTSTATUS", "ACTIVE")
                .add("CONTACTNAME", data.firstName() + " " + data.lastName())
                .add("CONTACTFIRSTNAME", data.firstName())
                .add("CONTACTLASTNAME", data.lastName())
                .add("CONTACTORGANIZATION", data.organization())
                .add("CONTACTSTREET", data.street())
                .add("CONTACTCITY", data.city())
                .add("CONTACTSTATE", data.state())
                .add("CONTACTZIP", data.zip())
                .add("CONTACTCOUNTRY", data.country())
                .add("CONTACTPHONE", data.phone())
                .add("CONTACTFAX", data.fax())
                .add("CONTACTEMAIL", data.email())
                .add("CONTACTCREATEDBY", details.createdBy())
                .add("CONTACTCREATEDDATE", WireDates.format(details.contact().createdAt()))
                .add("CONTACTUPDATEDBY", details.updatedBy())
                .add("CONTACTUPDATEDDATE", WireDates.format(details.contact().updatedAt()));
    }
}
