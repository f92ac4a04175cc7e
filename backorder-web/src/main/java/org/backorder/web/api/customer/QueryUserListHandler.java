package org.backorder.web.api.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerFilter;
import org.backorder.customer.CustomerQuery;
import org.backorder.customer.CustomerSort;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.customer.Reach;
import org.backorder.customer.UserDepth;
import org.backorder.droplist.LabelExpression;
import org.backorder.refusal.InvalidValue;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.Subtree;
import org.backorder.web.api.WireDates;
import org.jspecify.annotations.Nullable;

/** Users at and below the caller, for staff everyone (R1). */
@ApplicationScoped
class QueryUserListHandler implements CommandHandler {
    private static final int MOST_USERS = 100;

    @Inject
    Customers customers;

    @Inject
    CustomerQuery query;

    @Override
    public String command() {
        return "QueryUserList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        PageRequest request = parameters.page();
        boolean wide = parameters.flag("WIDE", false);
        Page<CustomerView> page =
                query.list(filter(call), parameters.oneOf("ORDERBY", CustomerSort.class, CustomerSort.USER), request);
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(user -> {
            response.add("USER", user.login())
                    .add("PARENTUSER", Subtree.parent(call.caller(), user.login(), user.parentLogin()));
            if (wide) {
                widen(user, response);
            }
        });
        return response;
    }

    private CustomerFilter filter(CommandCall call) {
        CommandParameters parameters = call.parameters();
        return new CustomerFilter(
                reaches(call),
                login(parameters),
                parameters.optional("USERCLASS").orElse(null),
                parameters.has("ACTIVE") ? parameters.flag("ACTIVE", true) : null,
                parameters
                        .optional("ACCOUNTVAT")
                        .map(percent -> UserParameters.basisPoints("ACCOUNTVAT", percent))
                        .orElse(null),
                parameters.from("MINCREATEDDATE").orElse(null),
                parameters.until("MAXCREATEDDATE").orElse(null),
                parameters.from("MINUPDATEDDATE").orElse(null),
                parameters.until("MAXUPDATEDDATE").orElse(null),
                "");
    }

    /** USER0–N with USERDEPTH0–N beside them, else SUBUSER or the caller with USERDEPTH. */
    private List<Reach> reaches(CommandCall call) {
        CommandParameters parameters = call.parameters();
        List<String> users = parameters.list("USER");
        if (users.isEmpty()) {
            UserDepth depth = parameters.oneOf("USERDEPTH", UserDepth.class, UserDepth.ALL);
            boolean everyone = !parameters.has("SUBUSER") && depth == UserDepth.ALL;
            return everyone
                    ? CustomerFilter.everyone(call.caller())
                    : List.of(reach(
                            call.caller(),
                            parameters
                                    .optional("SUBUSER")
                                    .orElseGet(() -> call.caller().customer().login()),
                            depth));
        }
        if (users.size() > MOST_USERS) {
            throw new InvalidValue("USER", "at most " + MOST_USERS + " values");
        }
        List<Reach> reaches = new ArrayList<>();
        for (int i = 0; i < users.size(); i++) {
            reaches.add(reach(
                    call.caller(), users.get(i), parameters.oneOf("USERDEPTH" + i, UserDepth.class, UserDepth.SELF)));
        }
        return reaches;
    }

    private Reach reach(Caller caller, String login, UserDepth depth) {
        return new Reach(customers.visible(caller, login).id(), depth);
    }

    private static @Nullable Predicate<String> login(CommandParameters parameters) {
        return parameters
                .optional("USERREGEX")
                .map(text -> LabelExpression.compile("USERREGEX", text))
                .<Predicate<String>>map(expression -> expression::isFoundIn)
                .orElse(null);
    }

    private static void widen(CustomerView user, CommandResponse response) {
        response.add("USERCLASS", user.tier())
                .add("ACTIVE", user.active())
                .add("EMAIL", user.email())
                .add("ACCOUNTVAT", user.vatPercent())
                .add("CREATEDDATE", WireDates.format(user.createdAt()))
                .add("UPDATEDDATE", WireDates.format(user.updatedAt()));
    }
}
