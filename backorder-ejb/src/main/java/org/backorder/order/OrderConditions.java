package org.backorder.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.customer.Reach;
import org.backorder.customer.UserDepth;
import org.backorder.sql.Like;
import org.jspecify.annotations.Nullable;

/** What an order must fulfil to be listed, as a WHERE clause over {@code b} (the order) and {@code c} (its customer). */
final class OrderConditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private OrderConditions() {}

    /** Orders of one customer, or of all the caller may see: itself and those below it, staff everyone (R1). */
    static OrderConditions seenBy(Caller caller, @Nullable CustomerId customer) {
        OrderConditions all = new OrderConditions();
        if (customer != null) {
            all.add("b.customer_id = ?", customer.value());
        }
        if (!caller.customer().readsAll() && !caller.id().equals(customer)) {
            all.add(
                    Reach.contains("b.customer_id"),
                    Reach.all(caller.id()).parameters().toArray());
        }
        return all;
    }

    /** The conditions of a filter but for the regular expression, which the database does not run. */
    static OrderConditions of(Caller caller, OrderFilter filter) {
        OrderConditions all = seenBy(caller, filter.customer());
        if (filter.depth() != UserDepth.ALL) {
            all.add(
                    Reach.contains("b.customer_id"),
                    new Reach(caller.id(), filter.depth()).parameters().toArray());
        }
        if (!filter.withCancelled()) {
            all.add("b.status <> 'CANCELLED'");
        }
        all.addPatterns(
                "(" + OrderRows.API_CLASS + " LIKE ANY (?) OR b.order_class LIKE ANY (?))",
                2,
                upper(filter.classPatterns()));
        all.addPatterns("replace(b.status, '_', '-') LIKE ANY (?)", 1, statuses(filter.statusPatterns()));
        all.addPatterns("(b.name LIKE ANY (?) OR b.name_unicode LIKE ANY (?))", 2, lower(filter.domainPatterns()));
        if (filter.ownerContact() != null) {
            all.add("b.owner_contact = ?", filter.ownerContact());
        }
        if (!filter.text().isBlank()) {
            String part = "%" + Like.literal(filter.text().strip().toLowerCase(Locale.ROOT)) + "%";
            all.add(
                    "(b.name LIKE ? OR b.name_unicode LIKE ? OR lower(b.tag) LIKE ? OR c.login LIKE ?)",
                    part,
                    part,
                    part,
                    part);
        }
        return all;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    Object[] parametersAnd(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        Collections.addAll(all, more);
        return all.toArray();
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        Collections.addAll(parameters, values);
    }

    private void addPatterns(String condition, int times, List<String> patterns) {
        if (!patterns.isEmpty()) {
            String[] likes = patterns.stream().map(Like::of).toArray(String[]::new);
            conditions.add(condition);
            for (int i = 0; i < times; i++) {
                parameters.add(likes);
            }
        }
    }

    private static List<String> upper(List<String> patterns) {
        return patterns.stream().map(p -> p.toUpperCase(Locale.ROOT)).toList();
    }

    private static List<String> lower(List<String> patterns) {
        return patterns.stream().map(p -> p.toLowerCase(Locale.ROOT)).toList();
    }

    /** Both spellings of a status are understood: hyphens of the wire, underscores of the rules. */
    private static List<String> statuses(List<String> patterns) {
        return upper(patterns).stream().map(p -> p.replace('_', '-')).toList();
    }
}
