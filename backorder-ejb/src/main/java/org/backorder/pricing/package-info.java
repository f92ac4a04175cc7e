/**
 * Purpose: what a success costs and what is held for it (R18, R20). Words: price, quote, order class, reference rate. May use: basics, registry, customer.
 * Events out: none. Invariants: no price, no order.
 */
@NullMarked
package org.backorder.pricing;

import org.jspecify.annotations.NullMarked;
