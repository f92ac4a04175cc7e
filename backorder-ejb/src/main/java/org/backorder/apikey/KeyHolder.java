package org.backorder.apikey;

import org.backorder.customer.CustomerView;

/** Whose key a call carries, and what the key may be used for. */
public record KeyHolder(CustomerView customer, Grant grant) {}
