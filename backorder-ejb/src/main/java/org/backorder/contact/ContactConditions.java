package org.backorder.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.customer.Reach;
import org.backorder.customer.UserDepth;
import org.backorder.sql.Like;
import org.jspecify.annotations.Nullable;

/** What a contact must fulfil to be shown, as a WHERE clause over {@code c} (the contact), {@code u} (whose) and {@code p} (above it). */
final class ContactConditions {
    static final String FROM = """
             FROM contact c JOIN customer u ON u.id = c.customer_id LEFT JOIN customer p ON p.id = u.parent_id
            """;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private ContactConditions() {}

    /** One contact, if the caller may see it: its own, those below it, staff everyone's (R1). */
    static ContactConditions one(Caller caller, String handle) {
        ContactConditions all = new ContactConditions();
        all.add("c.handle = ?", handle);
        all.within(caller, UserDepth.ALL);
        return all;
    }

    /** The one a customer's orders are registered with when they name none. */
    static ContactConditions own(CustomerId customer) {
        ContactConditions all = new ContactConditions();
        all.add("c.own AND c.customer_id = ?", customer.value());
        return all;
    }

    static ContactConditions of(Caller caller, ContactFilter filter) {
        ContactConditions all = new ContactConditions();
        all.within(caller, filter.depth());
        for (Map.Entry<ContactField, String> wanted : filter.patterns().entrySet()) {
            all.add(wanted.getKey().column() + " ILIKE ?", Like.of(wanted.getValue()));
        }
        if (!filter.text().isEmpty()) {
            all.add(
                    "concat_ws(' ', c.handle, c.first_name, c.last_name, c.organization, c.email) ILIKE ?",
                    "%" + Like.literal(filter.text()) + "%");
        }
        all.addIfGiven("c.created_at >= ?", filter.createdFrom());
        all.addIfGiven("date_trunc('second', c.created_at) <= ?", filter.createdTo());
        all.addIfGiven("c.updated_at >= ?", filter.updatedFrom());
        all.addIfGiven("date_trunc('second', c.updated_at) <= ?", filter.updatedTo());
        return all;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] parametersAnd(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        Collections.addAll(all, more);
        return all.toArray();
    }

    private void within(Caller caller, UserDepth depth) {
        if (depth != UserDepth.ALL || !caller.customer().readsAll()) {
            add(
                    Reach.contains("c.customer_id"),
                    new Reach(caller.id(), depth).parameters().toArray());
        }
    }

    private void addIfGiven(String condition, @Nullable Object value) {
        if (value != null) {
            add(condition, value);
        }
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        Collections.addAll(parameters, values);
    }
}
