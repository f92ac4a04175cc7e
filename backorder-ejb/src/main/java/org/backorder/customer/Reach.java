package org.backorder.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user and how far below it, as a condition on any column that names a customer (R1, api.md 7). */
public record Reach(CustomerId user, UserDepth depth) {
    /** The user and everyone below it. */
    public static Reach all(CustomerId user) {
        return new Reach(user, UserDepth.ALL);
    }

    /** {@code column IN (...)}, with the three {@link #parameters}. */
    public static String contains(String column) {
        return column + " IN (WITH RECURSIVE people (id, depth) AS (SELECT id, 0 FROM customer WHERE id = ?"
                + " UNION ALL SELECT sub.id, people.depth + 1 FROM customer sub JOIN people ON people.id = sub.parent_id"
                + " WHERE people.depth < ?) SELECT id FROM people WHERE depth >= ?)";
    }

    /** For the places of {@link #contains}, in order. */
    public List<Object> parameters() {
        return List.of(user.value(), depth.most(), depth.least());
    }

    /** A common table {@code name (id, login)} of those in reach, without a reach of everyone, with {@link #parametersOf}. */
    public static String table(String name, @Nullable Reach reach) {
        return name + " AS (SELECT id, login FROM customer" + (reach == null ? "" : " WHERE " + contains("id")) + ")";
    }

    /** For the places of {@link #table}, in order. */
    public static List<Object> parametersOf(@Nullable Reach reach) {
        return reach == null ? List.of() : reach.parameters();
    }

    /** Those the caller's depth means: for staff, who stands above no one, everyone. */
    public static @Nullable Reach of(Caller caller, UserDepth depth) {
        return caller.customer().readsAll() && depth == UserDepth.ALL ? null : new Reach(caller.id(), depth);
    }
}
