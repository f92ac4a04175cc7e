package org.backorder.roleuser;

import java.util.List;
import org.backorder.customer.Networks;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of a role user; what is absent stays.
 *
 * @param lines all lines of its access list
 */
public record RoleUserChange(
        @Nullable String password,
        @Nullable List<String> lines,
        @Nullable AccessPolicy otherwise,
        @Nullable Networks networks,
        @Nullable Boolean active) {
    /** Copies the lines. */
    public RoleUserChange {
        lines = lines == null ? null : List.copyOf(lines);
    }

    /** Lets it in or shuts it out. */
    public static RoleUserChange active(boolean active) {
        return new RoleUserChange(null, null, null, null, active);
    }

    @Override
    public String toString() {
        return "RoleUserChange";
    }
}
