package org.backorder.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** What an order must fulfil to be listed, as a WHERE clause over {@code b} (the order) and {@code c} (its customer). */
final class OrderConditions {
    private static final String BELOW_CALLER = "b.customer_id IN (WITH RECURSIVE below AS ("
            + "SELECT id FROM customer WHERE id = ?"
            + " UNION ALL SELECT sub.id FROM customer sub JOIN below ON sub.parent_id = below.id) SELECT id FROM below)";

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
            all.add(BELOW_CALLER, caller.id().value());
        }
        return all;
    }

    /** Orders of a customer that wait for their money and may still get it. */
    static OrderConditions waiting(Caller caller, CustomerId customer, Instant now) {
        OrderConditions all = seenBy(caller, customer);
        all.add("b.status = 'REQUESTED' AND b.finalization_at > ?", now);
        return all;
    }

    /** The conditions of a filter but for the regular expression, which the database does not run. */
    static OrderConditions of(Caller caller, OrderFilter filter) {
        OrderConditions all = seenBy(caller, filter.customer());
        switch (filter.depth()) {
            case SELF -> all.add("b.customer_id = ?", caller.id().value());
            case SUBUSER -> all.add("c.parent_id = ?", caller.id().value()); // whoever is there is below the caller
            case ALL -> {}
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
            String part = "%" + escaped(filter.text().strip().toLowerCase(Locale.ROOT)) + "%";
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
            String[] likes = patterns.stream().map(OrderConditions::like).toArray(String[]::new);
            conditions.add(condition);
            for (int i = 0; i < times; i++) {
                parameters.add(likes);
            }
        }
    }

    /** A pattern of the API, where a star stands for anything, as LIKE says it. */
    private static String like(String pattern) {
        return escaped(pattern).replace('*', '%');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
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
