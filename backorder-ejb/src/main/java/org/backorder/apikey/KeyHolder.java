package org.backorder.apikey;

import java.util.Set;
import org.backorder.customer.CustomerView;

/** Whose key a call carries, and what the key may be used for. */
public record KeyHolder(CustomerView customer, Set<ApiScope> scopes) {
    /** Copies the scopes. */
    public KeyHolder {
        scopes = Set.copyOf(scopes);
    }
}
