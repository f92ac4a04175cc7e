package org.backorder.customer;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.backorder.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A customer as others may know it; no secrets. Instants are UTC; zone is the viewer's own for display.
 *
 * @param vatBasisPoints the tax on what it is invoiced, in hundredths of a percent
 * @param networks where it may come from
 * @param secondFactor true when it signs in with a one-time password beside its password
 */
public record CustomerView(
        CustomerId id,
        String login,
        String tier,
        long tierId,
        Set<Role> roles,
        String email,
        Locale locale,
        ZoneId zone,
        @Nullable String parentLogin,
        int vatBasisPoints,
        boolean secondFactor,
        Networks networks,
        boolean active,
        Instant createdAt,
        Instant updatedAt)
        implements Serializable {
    /** Copies the roles. */
    public CustomerView {
        roles = Set.copyOf(roles);
    }

    /** True for registrar staff. */
    public boolean isOperator() {
        return roles.contains(Role.OPERATOR);
    }

    /** True for someone who may read everything: staff and auditors. */
    public boolean readsAll() {
        return isOperator() || roles.contains(Role.AUDITOR);
    }

    /** True for someone with orders and a deposit of its own: no staff, no auditors, no portal bidders (R2). */
    public boolean orders() {
        return roles.contains(Role.CUSTOMER) && !readsAll();
    }

    /** The tax on what it is invoiced in percent, {@code 19.00}. */
    public String vatPercent() {
        return new Percent(vatBasisPoints).decimal();
    }
}
